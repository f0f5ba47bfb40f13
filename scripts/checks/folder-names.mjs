// A folder is called after what it holds.
import { isMain, readTree, report } from './source/tree.mjs';

const forbidden = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc']);

/** @param {{path: string}[]} files @returns {import('./source/tree.mjs').Problem[]} */
export function find(files) {
  const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1)));
  return [...folders]
    .filter((folder) => forbidden.has(folder.toLowerCase()))
    .map((folder) => ({ path: folder, text: 'is no name for a folder: call it after what it holds' }));
}

if (isMain(import.meta)) report(find(readTree([''])));
