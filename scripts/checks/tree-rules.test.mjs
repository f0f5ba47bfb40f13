import { describe, expect, it } from 'vitest';
import { find as tooLong, medians } from './file-size.mjs';
import { find as badFolders } from './folder-names.mjs';
import { find as badMigrations } from './migrations.mjs';

const lines = (/** @type {number} */ count) => 'x\n'.repeat(count);

describe('file size', () => {
  const file = { path: 'renderer/data/long.ts', text: lines(401) };

  it('stops at 400 lines', () => {
    expect(tooLong([{ path: 'a.ts', text: lines(400) }, file], [])).toEqual([
      { path: 'renderer/data/long.ts', text: 'has 401 lines; over 400 needs a reason in an ADR' },
    ]);
  });

  it('lets a file pass that an ADR names', () => {
    expect(tooLong([file], ['`renderer/data/long.ts` is one table.'])).toEqual([]);
  });

  it('tells the median of each room', () => {
    const files = [1, 9, 5].map((count) => ({ path: `shared/lib/${count}.ts`, text: lines(count) }));
    expect(medians(files)).toEqual(['shared: 3 files, median 5 lines']);
  });
});

describe('folder names', () => {
  it('say what is inside', () => {
    const paths = ['renderer/utils/a.ts', 'shared/lib/misc/b.ts', 'renderer/data/common.ts'];
    expect(badFolders(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual(['utils', 'misc']);
  });
});

describe('migrations', () => {
  const folder = 'shared/domain/member/migrations';
  const found = (/** @type {Record<string, string>} */ sources) =>
    badMigrations(Object.entries(sources).map(([path, text]) => ({ path: `${folder}/${path}`, text }))).map(
      ({ path, text }) => `${path.slice(folder.length + 1)} ${text}`,
    );

  it('pass with a test beside them', () => {
    expect(
      found({
        '0001-split-name.ts': "import type { A } from '../../a';",
        '0001-split-name.test.ts': '',
        'index.ts': '',
      }),
    ).toEqual([]);
  });

  it('need a test', () => {
    expect(found({ '0001-split-name.ts': '' })).toEqual(['0001-split-name.ts has no test beside it']);
  });

  it('need a number of their own', () => {
    const sources = {
      '0001-a.ts': '',
      '0001-a.test.ts': '',
      '0001-b.ts': '',
      '0001-b.test.ts': '',
      'c.ts': '',
      'c.test.ts': '',
    };
    expect(found(sources)).toEqual([
      `0001-b.ts has the number of ${folder}/0001-a.ts`,
      'c.ts a migration is called NNNN-what-it-does.ts',
    ]);
  });

  it('import no live code', () => {
    const sources = { '0001-a.ts': "import { x } from '../rules';", '0001-a.test.ts': '' };
    expect(found(sources)).toEqual(['0001-a.ts is frozen and may not import live code (../rules)']);
  });
});
