// Reading TypeScript with the parser that vite brings along.
import { parseSync } from 'vite';

/** @typedef {{type: string, start: number, end: number, [key: string]: any}} Node */
/** @typedef {{spec: string, typeOnly: boolean, names: string[], line: number}} Import */

/**
 * @param {import('./tree.mjs').SourceFile} file @returns {Node} the program
 * @throws when the file does not parse
 */
export function parse(file) {
  const result = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error) throw new Error(`${file.path}: ${error.message}`);
  return result.program;
}

/** Calls `visit` for every node, parents first. @param {unknown} node @param {(node: Node) => void} visit */
export function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (node !== null && typeof node === 'object') {
    const found = /** @type {Node} */ (node);
    if (typeof found.type === 'string') visit(found);
    for (const [key, value] of Object.entries(found)) if (key !== 'parent') walk(value, visit);
  }
}

/** @param {string} text @param {number} offset */
export const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

/** Static and dynamic imports, re-exports, type imports and `new URL('./x', import.meta.url)`. @param {import('./tree.mjs').SourceFile} file */
export function importsOf(file) {
  /** @type {Import[]} */
  const found = [];
  walk(parse(file), (node) => {
    const source = sourceOf(node);
    if (typeof source !== 'string') return;
    const specifiers = /** @type {Node[]} */ (node.specifiers ?? []);
    const kind = node.importKind ?? node.exportKind;
    const named = specifiers.length > 0 && specifiers.every((s) => (s.importKind ?? s.exportKind) === 'type');
    found.push({
      spec: source,
      typeOnly: node.type === 'TSImportType' || kind === 'type' || named,
      names: specifiers.map((s) => s.imported?.name ?? s.local?.name ?? '*'),
      line: lineAt(file.text, node.start),
    });
  });
  return found;
}

/** @param {Node} node */
function sourceOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source?.value;
    case 'NewExpression': {
      const [first, second] = node.arguments;
      const ofModule = node.callee.name === 'URL' && second?.object?.type === 'MetaProperty';
      return ofModule && /\.tsx?$/.test(first?.value) ? first.value : undefined;
    }
    default:
      return undefined;
  }
}
