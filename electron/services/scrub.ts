import { homedir } from 'node:os';

const rules: [RegExp, string][] = [
  // An address with a name and password in it.
  [/\/\/[^\s/@]+@/g, '//[account]@'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[mail]'],
  // ID numbers, phones, bank cards, dates of birth written together: any longer run of digits, also with blanks or hyphens.
  [/(?<![\w.])\d(?:[ -]?\d){6,}[Xx]?(?![\w.])/g, '[digits]'],
  [/\d{7,}[Xx]?/g, '[digits]'],
  // Names, addresses, remarks: whatever is written in Chinese, with the punctuation between.
  [/\p{Script=Han}(?:[\p{Script=Han}\s·〇，。、；：（）《》“”‘’0-9-]*[\p{Script=Han}）〇])?/gu, '[zh]'],
  // What a URL says after its path can be a search for somebody.
  [/(\bhttps?:\/\/[^\s?#]+|\bapp:\/\/[^\s?#]+)[?#][^\s:)]*/g, '$1?[query]'],
  [/%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})+/g, '[escaped]'],
];

/** Takes out of a text for the log what could tell of a person. Wide on purpose: a log line is worth less than a name. */
export function scrub(text: string): string {
  const home = homedir();
  let clean = home.length > 1 ? text.replaceAll(home, '~') : text;
  for (const [pattern, instead] of rules) clean = clean.replace(pattern, instead);
  return clean.length > 8_000 ? `${clean.slice(0, 8_000)} …` : clean;
}

/** An unknown thing that was thrown, as one scrubbed text with its stack and causes. */
export function scrubError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return scrub(String(thrown));
  const own = thrown.stack ?? `${thrown.name}: ${thrown.message}`;
  return scrub(own) + (thrown.cause === undefined ? '' : `\ncaused by ${scrubError(thrown.cause)}`);
}
