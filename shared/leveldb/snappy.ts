/** A number in LEB128 at `at`, and where it ends. Throws RangeError when it does not end. */
export function varint(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  for (let end = at, weight = 1; end < bytes.length && end < at + 8; end += 1, weight *= 128) {
    const byte = bytes[end] ?? 0;
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) return { value, end: end + 1 };
  }
  throw new RangeError('a number without an end');
}

/** Decodes Snappy's raw format (google/snappy, format_description.txt). Throws RangeError for anything else. */
export function unsnappy(packed: Uint8Array): Uint8Array {
  const { value: length, end } = varint(packed, 0);
  if (length > 256 * 1024 * 1024) throw new RangeError('too long');
  const plain = new Uint8Array(length);
  let from = end;
  let to = 0;
  const little = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1) value += (packed[from + i] ?? 0) * 256 ** i;
    from += count;
    return value;
  };
  while (from < packed.length) {
    const tag = packed[from] ?? 0;
    from += 1;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const count = (short < 60 ? short : little(short - 59)) + 1;
      if (from + count > packed.length || to + count > length) throw new RangeError('a literal too long');
      plain.set(packed.subarray(from, from + count), to);
      from += count;
      to += count;
      continue;
    }
    const kind = tag & 3;
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? (tag >> 5) * 256 + little(1) : little(kind === 2 ? 2 : 4);
    if (back === 0 || back > to || to + count > length) throw new RangeError('a copy from nowhere');
    // Byte by byte, for a copy may reach into itself.
    for (let i = 0; i < count; i += 1, to += 1) plain[to] = plain[to - back] ?? 0;
  }
  if (to !== length) throw new RangeError('too short');
  return plain;
}
