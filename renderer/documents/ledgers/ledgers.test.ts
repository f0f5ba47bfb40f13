import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import { ledgerKinds } from '@shared/domain/member/ledgers';
import { recordArb } from '@shared/testing/records';
import type { Member } from '@shared/domain/member/type';
import { stampNew } from '@shared/domain/record/stamp';
import { writeWorkbook } from '../write/writeWorkbook';
import { allLedgerColumns } from './columns';
import { ledgerFileName } from './fileName';
import { type LedgerOptions, ledgerSheet } from './ledgerSheet';
import { usualForms } from './usual';
import type { YearSums } from './yearColumns';

const idNumber = '429902194911184549';
const base = { community: '北关社区', date: '2026-11-21', masked: false } as const;
const person = (given: Partial<Member>): Member =>
  stampNew<Member>(newMember({ name: '张三', ...given }), {
    id: 'm',
    org: '420683001001',
    by: '某',
    deviceId: 'd',
    schemaVersion: 0,
    now: '2026-11-21T00:00:00.000Z',
  });
const options = (over: Partial<LedgerOptions> & Pick<LedgerOptions, 'kind'>): LedgerOptions => ({
  ...base,
  ...usualForms[over.kind],
  ...over,
});

describe('ledgers', () => {
  test.each(ledgerKinds)('%s opens in another library with title, headings and types', async (kind) => {
    const member = person({
      idNumber,
      joinedAt: '2025-12-01',
      category: 'probationary',
      care: ['hardship'],
      floating: { direction: 'out', kind: 'movedHome', lostSince: '2026-01-02', lostReason: 'moved' },
      inService: { employer: '某单位', householdIds: ['a', 'b'] },
      transfers: [{ id: 't', direction: 'out', date: '2026-03-01', validDays: 90 }],
      mobile: '13912345678',
    });
    const spec = await ledgerSheet([member], options({ kind }));
    // As a worker gets it.
    const sent = structuredClone(spec);
    const sheet = Object.values(read(await writeWorkbook([sent]), { cellNF: true }).Sheets)[0];
    expect(sheet?.['A1']?.v).toMatch(/^北关社区.+(?:花名册|台账)$/u);
    expect(sheet?.['A3']?.v).toBe('序号');
    expect(sheet?.['A4']).toMatchObject({ t: 'n', v: 1 });
    const at = spec.columns.findIndex(({ label }) => label === '公民身份号码');
    if (at >= 0) expect(sheet?.[`${String.fromCharCode(65 + at)}4`]).toMatchObject({ t: 's', v: idNumber });
  });

  test('a line for each transfer, in order of time, with the end of the letter', async () => {
    const member = person({
      transfers: [
        { id: 'b', direction: 'in', date: '2026-05-01' },
        { id: 'a', direction: 'out', date: '2026-03-01', validDays: 90, letterNumber: '001' },
      ],
    });
    const { rows } = await ledgerSheet(
      [member],
      options({ kind: 'transfers', columns: ['serial', 'transferDirection', 'letterNumber', 'letterUntil'] }),
    );
    expect(rows).toEqual([
      [1, '转出', '001', { date: '2026-05-30' }],
      [2, '转入', undefined, undefined],
    ]);
  });

  test('预备期满 one year after joining', async () => {
    const { rows } = await ledgerSheet(
      [person({ joinedAt: '2026-02-28', category: 'probationary' })],
      options({ kind: 'probationary', columns: ['probationDue'] }),
    );
    expect(rows).toEqual([[{ date: '2027-02-28' }]]);
  });

  test('masked: no number, no address, no birthday leaves in any column', async () => {
    const member = person({
      idNumber,
      birthDate: '1949-11-18',
      mobile: '13912345678',
      address: '阳光花园3栋501',
      note: '儿子电话13887654321',
      floating: { direction: 'out', contact: '张大 13887654321' },
    });
    const spec = await ledgerSheet(
      [member],
      options({ kind: 'roster', columns: allLedgerColumns.map(({ key }) => key), masked: true }),
    );
    const said = JSON.stringify(spec);
    for (const secret of [idNumber, '1118', '11-18', '13912345678', '13887654321', '501'])
      expect(said).not.toContain(secret);
    expect(said).toContain('4299021949****4549');
    expect(spec.subtitle?.left).toContain('已隐去个人信息');
    expect(spec.rows[0]).toContain('张三');
  });

  test('any member in any ledger: as many cells as headings, and no formula', async () => {
    const keys = allLedgerColumns.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(
        recordArb('members'),
        fc.constantFrom(...ledgerKinds),
        fc.boolean(),
        fc.constantFrom('=1+1', '@SUM(A1)', '+1', '-1', '\t=cmd'),
        async (member, kind, hide, evil) => {
          const spec = await ledgerSheet(
            [{ ...member, note: evil, name: evil }],
            options({ kind, columns: keys, masked: hide }),
          );
          for (const row of spec.rows) expect(row).toHaveLength(keys.length);
          const sheet =
            Object.values(read(await writeWorkbook([spec]), { cellFormula: true }).Sheets)[0] ?? {};
          const formulas = Object.values(sheet).filter(
            (cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell,
          );
          expect(formulas).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('file names hold no characters that Windows refuses', () => {
    expect(ledgerFileName('lost', '北关/社区', '2026-11-21')).toBe('失联党员台账-北关 社区-20261121.xlsx');
  });

  test('党费 of a year: months in money, unpaid ones empty, the total last, personal data masked', async () => {
    const sums: YearSums = {
      due: 1500,
      months: [1500, 1500, ...Array.from<undefined>({ length: 10 })],
      arrears: 3,
      points: 0,
      entries: 0,
    };
    const usual = usualForms.dues;
    const spec = await ledgerSheet([person({ idNumber, branch: '第一党支部' })], {
      ...base,
      ...usual,
      columns: [...usual.columns, 'idNumber'],
      kind: 'dues',
      masked: true,
      year: 2026,
      sumsOf: () => sums,
    });
    const [name] = read(await writeWorkbook([structuredClone(spec)])).SheetNames;
    const sheet = read(await writeWorkbook([structuredClone(spec)])).Sheets[name ?? ''];
    const row = (at: number): unknown[] =>
      spec.columns.map((_, column) => sheet?.[`${String.fromCharCode(65 + column)}${at}`]?.v);
    expect(sheet?.['A1']?.v).toBe('北关社区2026年党费台账');
    expect(row(3).slice(0, 6)).toEqual(['序号', '姓名', '所在党支部', '每月应交', '1月', '2月']);
    expect(row(4).slice(1, 7)).toEqual(['张三', '第一党支部', 15, 15, 15, undefined]);
    expect(row(4).slice(16)).toEqual([30, 3, '4299021949****4549']);
    expect(row(5).slice(1, 7)).toEqual(['合计', undefined, 15, 15, 15, undefined]);
    expect(row(5)[16]).toBe(30);
  });

  test('积分 of a year: sums in the order given, without a total, and a file name with the year', async () => {
    const sums = (points: number): YearSums => ({
      months: [],
      arrears: 0,
      points,
      entries: 2,
      lastOn: '2026-05-04',
    });
    const people = [person({ name: '甲' }), person({ name: '乙' })];
    let asked = 0;
    const spec = await ledgerSheet(people, {
      ...base,
      ...usualForms.points,
      kind: 'points',
      year: 2026,
      sumsOf: () => sums([5, 90][asked++] ?? 0),
    });
    expect(spec.title).toBe('北关社区2026年积分台账');
    expect(spec.rows.map((cells) => [cells[1], ...cells.slice(-3)])).toEqual([
      ['甲', 2, 5, { date: '2026-05-04' }],
      ['乙', 2, 90, { date: '2026-05-04' }],
    ]);
    expect(ledgerFileName('points', '北关社区', '2026-11-21', 2026)).toBe(
      '2026年积分台账-北关社区-20261121.xlsx',
    );
  });
});
