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
});
