import { describe, expect, it } from 'vitest';
import { collectionNames } from '@shared/county/databases';
import { directoryDesign, recordDesign } from '@shared/county/design/compose';
import { notEs5 } from './es5';

describe('the shipped functions', () => {
  it.each(collectionNames)('%s are plain ES5', (collection) => {
    expect(notEs5(recordDesign('420683001001', collection).validate_doc_update)).toEqual([]);
  });

  it('of the directory are plain ES5', () => {
    expect(notEs5(directoryDesign().validate_doc_update)).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['const x = 1;', /Unexpected|keyword/],
    ['[1].map((x) => x);', /Unexpected/],
    ['var x = a?.b;', /Unexpected/],
    ['var x = `t`;', /Unexpected/],
    ['[1].includes(1);', /method includes/],
    ["'a'.startsWith('b');", /method startsWith/],
    ['Object.assign({}, {});', /method assign/],
    ['new Set();', /name Set/],
    ['__name(f);', /name __name/],
    ['require("x");', /name require/],
    ['newDoc["a"]();', /computed/],
  ])('finds %s', (body, expected) => {
    expect(notEs5(`function (newDoc) { ${body} }`).join('; ')).toMatch(expected);
  });

  it('lets ES5 pass', () => {
    const body =
      'var o = { if: 1, Set: newDoc.Set }; try { Object.keys(o).sort(); } catch (e) { log(e); } return o.Set;';
    expect(notEs5(`function (newDoc) { ${body} }`)).toEqual([]);
  });
});
