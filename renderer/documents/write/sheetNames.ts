import { plainText } from './cells';

/** Excel's limit for the name of a sheet. */
const longest = 31;

/**
 * Names that Excel accepts: at most 31 characters, none of `:\/?*[]`, no apostrophe at the ends, and no two that
 * differ in upper and lower case only.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((each) => {
    const name = accepted(each);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const tail = ` ${count}`;
      free = name.slice(0, longest - tail.length) + tail;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function accepted(name: string): string {
  const plain = plainText(name).replace(/[:\\/?*[\]\s]+/gu, ' ');
  const whole = plain.trim().slice(0, longest);
  return whole.replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet1';
}
