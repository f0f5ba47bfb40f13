// Migrations are numbered, frozen (they import no live code) and each has a test beside it.
import { importsOf } from './source/parse.mjs';
import { isMain, isTest, readTree, report } from './source/tree.mjs';

const place = /^shared\/domain\/[^/]+\/migrations\/(.+)\.ts$/;

/** @param {import('./source/tree.mjs').SourceFile[]} files */
export function find(files) {
  const known = new Set(files.map(({ path }) => path));
  /** @type {import('./source/tree.mjs').Problem[]} */
  const problems = [];
  /** @type {Map<string, string>} */
  const numbers = new Map();
  for (const file of files) {
    const name = place.exec(file.path)?.[1];
    if (!name || isTest(file.path) || name === 'index') continue;
    const say = (/** @type {string} */ text) => problems.push({ path: file.path, text });
    const number = /^(\d{4})-[a-z0-9-]+$/.exec(name)?.[1];
    if (!number) say('a migration is called NNNN-what-it-does.ts');
    const key = file.path.replace(/[^/]+$/, number ?? name);
    if (numbers.has(key)) say(`has the number of ${numbers.get(key)}`);
    numbers.set(key, file.path);
    if (!known.has(file.path.replace(/\.ts$/, '.test.ts'))) say('has no test beside it');
    for (const { spec, typeOnly } of importsOf(file)) {
      if (!typeOnly) say(`is frozen and may not import live code (${spec})`);
    }
  }
  return problems;
}

if (isMain(import.meta)) report(find(readTree(['.ts'])));
