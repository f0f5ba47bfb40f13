// Which file of the project an import means.
import { posix } from 'node:path';

const aliases = { '@shared/': 'shared/', '@/': 'renderer/' };
const endings = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'];

/**
 * @param {string} from path of the importing file @param {string} spec
 * @param {(path: string) => boolean} exists
 * @returns {{file: string} | {external: string} | {missing: string}}
 */
export function resolveImport(from, spec, exists) {
  const plain = spec.replace(/\?.*$/, '');
  const alias = Object.entries(aliases).find(([start]) => plain.startsWith(start));
  if (!alias && !plain.startsWith('.')) return { external: plain };
  const target = alias
    ? alias[1] + plain.slice(alias[0].length)
    : posix.join(posix.dirname(from), plain.replace(/^\.\/?$/, './index'));
  const file = endings.map((ending) => target + ending).find((path) => exists(path));
  return file ? { file } : { missing: target };
}

/** The package of a bare import: `antd/locale/zh_CN` → `antd`. @param {string} spec */
export function packageOf(spec) {
  if (spec.startsWith('node:')) return 'node:';
  const parts = spec.split('/');
  return spec.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? spec);
}
