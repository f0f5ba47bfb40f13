let lastMs = 0;
let counter = 0;

/** The part of Web Crypto that ids need; there in Electron, browsers and Node 20 alike. */
interface RandomSource {
  getRandomValues(target: Uint8Array): Uint8Array;
}

/**
 * A UUIDv7 (RFC 9562) from the given clock; ids of one process ascend even within a millisecond or when the clock
 * is set back. `random` gives numbers in [0, 1).
 */
export function newId(now: number = Date.now(), random: () => number = secureRandom): string {
  const ms = Math.max(now, lastMs);
  counter = ms === lastMs ? counter + 1 : Math.floor(random() * 0x400);
  if (counter > 0xfff) return newId(lastMs + 1, random);
  lastMs = ms;
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  const time = hex(ms, 12);
  const a = hex(0x7000 | counter, 4);
  const b = hex(0x8000 | Math.floor(random() * 0x4000), 4);
  const tail = hex(Math.floor(random() * 2 ** 24), 6) + hex(Math.floor(random() * 2 ** 24), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${tail}`;
}

const bytes = new Uint8Array(4 * 256);
let used = bytes.length;

/** 32 random bits per call from the platform's generator, drawn in blocks because single draws are slow. */
function secureRandom(): number {
  const source = (globalThis as { crypto?: RandomSource }).crypto;
  if (!source) return Math.random();
  if (used >= bytes.length) {
    source.getRandomValues(bytes);
    used = 0;
  }
  const value = new DataView(bytes.buffer).getUint32(used);
  used += 4;
  return value / 2 ** 32;
}
