/** Two-byte codes of GB18030 by letter; Node decodes it and cannot encode it. */
function gbTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const code = Buffer.from([high, low]);
      const letter = decoder.decode(code);
      if (letter.length === 1 && letter !== '\uFFFD') table.set(letter, code);
    }
  return table;
}
let table: Map<string, Buffer> | undefined;

/** Throws RangeError for a letter that two bytes do not hold. */
export function gb18030(text: string): Buffer {
  table ??= gbTable();
  return Buffer.concat(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0) < 0x80 ? Buffer.from(letter) : table?.get(letter);
      if (!code) throw new RangeError(`not in two bytes of GB18030: ${letter}`);
      return code;
    }),
  );
}

/** A text as it may lie on a disk; UTF-16 with the high byte first is how IndexedDB writes its keys. */
export function encodings(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16(), gb18030(text)];
}
