import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub, scrubError } from './scrub';

describe('scrub', () => {
  it.each([
    ['id 420683198001011234 not valid', '420683198001011234'],
    ['id 42068319800101123X not valid', '42068319800101123X'],
    ['phone 13812345678,', '13812345678'],
    ['phone 138-1234-5678', '1234'],
    ['phone 138 1234 5678', '5678'],
    ['tel=07163234567', '07163234567'],
    ['field name: 张三 failed', '张三'],
    ['𠮷野 and 欧阳·娜娜', '野'],
    ['address 北关社区 3 栋 2 单元 502', '单元'],
    ['open /home/user/桌面/党员花名册.xlsx', '花名册'],
    ['at http://wang:secret@county.example/x', 'secret'],
    ['mail zhang.san@example.cn', 'zhang.san'],
    ['GET http://county.example/mqb-a/_find?name=zhangsan', 'zhangsan'],
    ['app://minqingben/index.html#/members?q=zs at', 'q=zs'],
    ['/x/%E5%BC%A0%E4%B8%89', '%E5'],
  ])('%s', (line, secret) => expect(scrub(line)).not.toContain(secret));

  it('keeps what a developer needs', () => {
    const line =
      "TypeError: Cannot read properties of undefined (reading 'id') at app://minqingben/assets/main-1a2b.js:10:2345";
    expect(scrub(line)).toBe(line);
    expect(scrub('exit code 139, HTTP 503, Electron 45.4.1')).toBe(
      'exit code 139, HTTP 503, Electron 45.4.1',
    );
    expect(scrub('id 0193f0a2-7c1e-7abc-8def-0123456789ab')).toContain('7abc');
  });

  it('lets no Chinese letter and no long number through, whatever is around them', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.stringMatching(/^[1-9]\d{16}[\dX]$/),
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.constantFrom('张', '𠮷', '〇', '：', ' ', '-', '%', '?', '#', '@', '//'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(scrub(pieces.join(''))).not.toMatch(/\p{Script=Han}|\d{7}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('scrubError', () => {
  it('goes through stack and causes', () => {
    const cause = new Error('row 12: 李四 13812345678');
    const text = scrubError(Object.assign(new Error('import of 名单.xlsx'), { cause }));
    expect(text).toContain('caused by Error: row 12');
    expect(text).not.toMatch(/李四|13812345678|名单/);
    expect(scrubError('张三')).toBe('[zh]');
  });
});
