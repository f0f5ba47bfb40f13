import { describe, expect, it } from 'vitest';
import { find } from './chinese.mjs';

/** @param {string} path @param {string} text */
const lines = (path, text) => find([{ path, text }]).map(({ line }) => line);

describe('Chinese words', () => {
  it('are found in strings, templates, elements and attributes, not in comments', () => {
    const text = [
      '// 口令 is asked at start',
      "const a = '口令';",
      'const b = `共${a}条`;',
      'const c = <p title="姓名">',
      '  党员',
      '</p>;',
      'const d = /(\\d+)年/;',
    ].join('\n');
    expect(lines('renderer/app/a.tsx', text)).toEqual([2, 3, 3, 4, 4]);
    expect(lines('electron/app/a.ts', "export const a = '文件';")).toEqual([1]);
    expect(lines('shared/lib/a.ts', "export const a = '不详';")).toEqual([1]);
  });

  it.each([
    'shared/messages/app.ts',
    'shared/domain/member/codes.ts',
    'renderer/documents/table/memberFields.ts',
    'renderer/app/a.test.tsx',
    'scripts/demo.ts',
    'e2e/day.spec.ts',
  ])('may stand in %s', (path) => {
    expect(lines(path, "export const a = '党员';")).toEqual([]);
  });
});
