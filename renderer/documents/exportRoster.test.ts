import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from '@shared/domain/member/type';
import { inventedIdNumber } from '@shared/testing/people';
import { exportRoster } from './exportRoster';
import { planMemberImport } from './planMemberImport';
import { readWorkbook } from './readWorkbook';
import { indexMembers } from './roster/existing';
import type { MemberDraft } from './roster/plan';
import { findSheet } from './table/findTable';
import { memberColumns } from './table/memberFields';

const options = { community: '北关社区', date: '2026-11-21' };

function member(draft: Partial<MemberDraft>, at = 0): Member {
  const stamp = '2026-11-21T00:00:00.000Z';
  return {
    name: '张三',
    category: 'full',
    standing: 'normal',
    ...draft,
    id: `m${at}`,
    org: '420683001001',
    createdAt: stamp,
    createdBy: '某',
    updatedAt: stamp,
    updatedBy: '某',
    deviceId: 'd',
    schemaVersion: 0,
    ext: {},
    open: [],
    history: [],
  };
}

/** The file as another library than the one that wrote it sees it. */
async function reread(members: Member[], columns?: Parameters<typeof exportRoster>[1]) {
  const bytes = await exportRoster(members, columns, options);
  const sheet = read(bytes, { cellNF: true, cellFormula: true, cellStyles: true }).Sheets['花名册'];
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return { bytes, sheet, xml };
}

describe('a written roster', () => {
  test('title, header and one row per member; numbers as text, full dates as dates', async () => {
    const idNumber = '429902194911184549';
    const people = [
      member({ idNumber, mobile: '13900000000', joinedAt: '1968-11-11', fullMemberAt: '1969-11' }),
    ];
    const { sheet } = await reread(people, [
      'serial',
      'name',
      'idNumber',
      'mobile',
      'joinedAt',
      'fullMemberAt',
    ]);
    expect(sheet?.['A1']?.v).toBe('北关社区党员花名册');
    expect(sheet?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }]);
    expect(sheet?.['A4']).toMatchObject({ t: 'n', v: 1 });
    expect(sheet?.['C4']).toMatchObject({ t: 's', v: idNumber, z: '@' });
    expect(sheet?.['D4']).toMatchObject({ t: 's', v: '13900000000' });
    expect(sheet?.['E4']).toMatchObject({ t: 'n', v: 25_153, z: 'yyyy-mm-dd' });
    expect(sheet?.['F4']).toMatchObject({ t: 's', v: '1969-11' });
  });

  test.each(['=1+1', '+8613900000000', '-5', '@SUM(A1)', '\t=cmd', '=HYPERLINK("http://x","y")'])(
    '%j is text, never a formula',
    async (note) => {
      const { sheet, xml } = await reread([member({ note })], ['name', 'note']);
      expect(sheet?.['B4']).toMatchObject({ t: 's', v: note });
      expect(sheet?.['B4']).not.toHaveProperty('f');
      expect(xml).not.toContain('<f');
    },
  );

  test('print set-up: paper across, header on every page, page numbers, frozen header', async () => {
    const { bytes, xml } = await reread([member({})]);
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"/);
    expect(xml).toContain('ySplit="3"');
    expect(xml).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*!\$1:\$3</);
  });

  test('characters that XML cannot hold do not damage the file', async () => {
    const { sheet } = await reread([member({ name: '张\u0000三\uD800\u000B' })], ['name', 'note']);
    expect(sheet?.['A4']?.v).toBe('张三');
  });

  test('members may come page by page', async () => {
    async function* pages() {
      yield member({ name: '甲' });
      yield member({ name: '乙' }, 1);
    }
    const [sheet] = await readWorkbook(await exportRoster(pages(), ['name', 'gender'], options), 'x.xlsx');
    expect(sheet?.rows.slice(3)).toEqual([['甲'], ['乙']]);
  });
});

const text = fc.stringMatching(/^[\u4E00-\u9FA5A-Za-z0-9=+@][\u4E00-\u9FA5A-Za-z0-9=+@]{1,10}$/);
const partialDate = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
const drafts: fc.Arbitrary<Partial<MemberDraft>> = fc.record(
  {
    name: fc.stringMatching(/^[\u4E00-\u9FA5]{2,4}$/),
    ethnicity: fc.constantFrom('01', '03', '11', '某族'),
    education: fc.constantFrom('10', '20', '40', '90', '私塾'),
    category: fc.constantFrom('full', 'probationary', 'activist'),
    standing: fc.constantFrom('normal', 'outPending', 'deceased'),
    joinedAt: partialDate,
    fullMemberAt: partialDate,
    mobile: fc.stringMatching(/^1[3-9]\d{9}$/),
    branch: text,
    address: text,
    note: text,
    care: fc.uniqueArray(fc.constantFrom('hardship', 'veteran', 'immobile'), { minLength: 1 }),
    floating: fc.record({
      direction: fc.constantFrom('out', 'in'),
      kind: fc.constantFrom('movedHome', 'mobileTalent'),
    }),
  },
  { requiredKeys: ['name', 'category', 'standing'] },
);

test('what is exported imports again as the same drafts', async () => {
  const all = memberColumns.map(({ key }) => key);
  const people = fc.uniqueArray(fc.tuple(inventedIdNumber, drafts), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(people, async (pairs) => {
      const written = pairs.map(([idNumber, draft]) => ({
        ...draft,
        idNumber,
        birthDate: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
        gender: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
      }));
      const bytes = await exportRoster(written.map(member), all, options);
      const found = findSheet(await readWorkbook(bytes, '花名册.xlsx'), memberColumns);
      if (!found) throw new Error('no table found');
      const { rows } = planMemberImport(found.grid, found.table, indexMembers([]));
      expect(rows.map((row) => (row.kind === 'new' ? row.draft : row))).toEqual(written);
    }),
    { numRuns: 30 },
  );
});
