// The project's source files as the checks see them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../setup/run.mjs';

/** @typedef {{path: string, text: string}} SourceFile path: from the project's folder, with `/` */
/** @typedef {{path: string, line?: number, text: string}} Problem */

const skipped = new Set([
  'node_modules',
  'dist',
  'release',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
  '.cache',
]);

/** Every file of the project whose name ends in one of `endings`. */
export function readTree(endings = ['.ts', '.tsx', '.mjs', '.cjs', '.js']) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(root, entry.name)) : [join(root, entry.name)]))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** @param {string} path */
export const isTest = (path) => /\.test\.(tsx?|mjs)$/.test(path) || path.startsWith('shared/testing/');

/** True when the module was started by itself. @param {ImportMeta} meta */
export const isMain = (meta) => meta.url === pathToFileURL(process.argv[1] ?? '').href;

/** Prints the problems and sets the exit code. @param {Problem[]} problems @param {string[]} [notes] */
export function report(problems, notes = []) {
  for (const note of notes) console.log(note);
  for (const { path, line, text } of problems) console.log(`${path}${line ? `:${line}` : ''} ${text}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
