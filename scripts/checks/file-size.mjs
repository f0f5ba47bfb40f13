// A file over 400 lines needs a reason in an ADR that names it; the median of each room is reported.
import { roomOf } from './imports.mjs';
import { isMain, readTree, report } from './source/tree.mjs';

const limit = 400;

/** @param {string} text */
const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/**
 * @param {import('./source/tree.mjs').SourceFile[]} files
 * @param {string[]} adrs texts of the ADRs
 * @returns {import('./source/tree.mjs').Problem[]}
 */
export function find(files, adrs) {
  return files
    .filter(({ path, text }) => linesOf(text) > limit && !adrs.some((adr) => adr.includes(`\`${path}\``)))
    .map(({ path, text }) => ({
      path,
      text: `has ${linesOf(text)} lines; over ${limit} needs a reason in an ADR`,
    }));
}

/** One line for each room: its median length in lines. @param {import('./source/tree.mjs').SourceFile[]} files */
export function medians(files) {
  /** @type {Map<string, number[]>} */
  const rooms = new Map();
  for (const { path, text } of files) {
    const room = path.includes('/') ? roomOf(path) : '.';
    rooms.set(room, [...(rooms.get(room) ?? []), linesOf(text)]);
  }
  return [...rooms]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([room, lengths]) => {
      const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)];
      return `${room}: ${lengths.length} files, median ${middle} lines`;
    });
}

if (isMain(import.meta)) {
  const files = readTree(['.ts', '.tsx', '.mjs', '.cjs', '.css']);
  const adrs = readTree(['.md']).filter(({ path }) => path.startsWith('docs/adr/'));
  report(
    find(
      files,
      adrs.map(({ text }) => text),
    ),
    medians(files),
  );
}
