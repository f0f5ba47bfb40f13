let lastMs = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562) from the given clock; ids of one process ascend even within a millisecond. */
export function newId(now: number = Date.now(), random: () => number = Math.random): string {
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
