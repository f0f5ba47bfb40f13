/** Names typed in one line, parted by 顿号, comma, semicolon or spaces. */
export function splitNames(line: string): string[] {
  return line
    .split(/[、,，;；\s]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Names as one line. */
export function joinNames(names: readonly string[] | undefined): string {
  return (names ?? []).join('\u3001');
}
