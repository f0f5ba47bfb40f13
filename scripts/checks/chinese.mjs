// Words on screen live in shared/messages; code lists in shared/domain.
import { lineAt, parse, walk } from './source/parse.mjs';
import { isMain, isTest, readTree, report } from './source/tree.mjs';

const han = /\p{Script=Han}/u;
/** Where Chinese is data, not screen text: header names met in other people's tables, and patterns that read dates. */
const exempt = [/^shared\/(messages|domain)\//, /^renderer\/documents\/table\/\w+Fields\.ts$/];

/** @param {import('./source/tree.mjs').SourceFile[]} files */
export function find(files) {
  /** @type {import('./source/tree.mjs').Problem[]} */
  const problems = [];
  for (const file of files) {
    if (!/^(shared|renderer|electron)\//.test(file.path) || isTest(file.path)) continue;
    if (exempt.some((pattern) => pattern.test(file.path)) || !han.test(file.text)) continue;
    walk(parse(file), (node) => {
      const text = textOf(node);
      if (text === undefined || !han.test(text)) return;
      const line = lineAt(file.text, node.start);
      problems.push({
        path: file.path,
        line,
        text: `words belong in shared/messages: ${text.trim().slice(0, 40)}`,
      });
    });
  }
  return problems;
}

/** @param {import('./source/parse.mjs').Node} node @returns {string | undefined} */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText') return node.value;
  return node.type === 'TemplateElement' ? node.value.raw : undefined;
}

if (isMain(import.meta)) report(find(readTree(['.ts', '.tsx'])));
