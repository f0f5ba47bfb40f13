/** Ends every string of a flat; no packed value holds it. */
export const END = '\n';
/** Parts the members of a list within one value. */
export const PART = '\u001F';

/** Many strings in one, so that a search is one `indexOf` over memory that lies together. */
export interface Strings {
  readonly flat: string;
  /** Where each string begins; one more at the end. */
  readonly starts: Uint32Array;
}

/** The value as it can be packed: the two separators become blanks. */
export const packable = (value: string): string =>
  value.includes(END) || value.includes(PART) ? value.replaceAll(END, ' ').replaceAll(PART, ' ') : value;

export function packStrings(values: Iterable<string>, count: number): Strings {
  const starts = new Uint32Array(count + 1);
  const parts: string[] = [];
  let at = 0;
  let index = 0;
  for (const value of values) {
    starts[index++] = at;
    at += value.length + 1;
    parts.push(value);
  }
  starts[index] = at;
  // The empty last part ends the last string; adding it with `+` would leave a rope that each search flattens again.
  if (parts.length > 0) parts.push('');
  return { flat: parts.join(END), starts };
}

export function stringAt({ flat, starts }: Strings, index: number): string {
  return flat.slice(starts[index], (starts[index + 1] ?? 0) - 1);
}

export const stringCount = ({ starts }: Strings): number => starts.length - 1;
