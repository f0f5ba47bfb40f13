/** Castagnoli's polynomial, reflected (RFC 3720, 12.1). */
const polynomial = 0x82f63b78;

/** A table of bytes with one zero byte more behind them. */
function behind(before: Uint32Array): Uint32Array {
  return Uint32Array.from(before, (crc) => ((crc >>> 8) ^ (t0[crc & 0xff] ?? 0)) >>> 0);
}

const t0 = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc >>> 0;
});
const t1 = behind(t0);
const t2 = behind(t1);
const t3 = behind(t2);
const t4 = behind(t3);
const t5 = behind(t4);
const t6 = behind(t5);
const t7 = behind(t6);

/** CRC-32C of bytes, eight at a time; `bytes` may be given in pieces, each with what came of the one before. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let crc = ~before >>> 0;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      t7[low & 0xff]! ^
      t6[(low >>> 8) & 0xff]! ^
      t5[(low >>> 16) & 0xff]! ^
      t4[low >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

/** A sum as LevelDB keeps it beside the bytes (doc/log_format.md, util/crc32c.h). */
export const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
