import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { journalKinds, laneOf } from '@shared/domain/journal/codes';
import { writeWorkbook } from '@/documents/write/writeWorkbook';
import { countOf, describe } from './describe';
import { filtered, noFilter } from './filter';
import { journalSheets } from './journalSheet';
import type { ShownLine } from './lines';

const line = (given: Partial<ShownLine>): ShownLine => ({
  id: '01a20028-0fe6-70ef-8646-ff3dda283a38',
  kind: 'access',
  at: '2026-11-21T08:00:00.000Z',
  by: '王秀兰',
  what: '',
  count: undefined,
  deviceId: 'pc-1',
  seq: 1,
  hash: 'ab12',
  ...given,
});

it('says in Chinese what was done, whatever the kind and however little is known', () => {
  const said = (kind: string, detail: Record<string, unknown> = {}): string => describe({ kind, detail });
  expect(said('access', { collection: 'members', recordId: 'x', field: 'mobile' })).toBe(
    '查看党员的手机号码',
  );
  expect(said('export', { what: 'roster', count: 3, masked: false, purpose: 'inspection' })).toBe(
    '导出党员花名册，带出个人信息，用途：上级检查',
  );
  expect(said('export', { what: 'dues', year: 2026, count: 3, masked: true })).toBe(
    '导出2026年党费台账，隐去个人信息',
  );
  for (const what of ['review', 'care', 'letters', 'inServiceLetters', 'template', 'points', 'dues'])
    expect(said('print', { what })).not.toContain(what);
  expect(said('access', { collection: 'members', recordId: 'x', field: 'photo' })).toBe('查看党员的照片');
  expect(said('importBatch', { collection: 'members', state: 'done', new: 2, changed: 1 })).toBe(
    '导入党员 完成，新增 2，更新 1',
  );
  expect(said('importBatch', { collection: 'members', state: 'undone' })).toBe('导入党员 撤销');
  expect(said('export', { what: 'refused', masked: false, purpose: 'resend' })).toBe(
    '导出县里未接收的内容，带出个人信息，用途：改正后重新上报',
  );
  expect(said('setting', { what: 'idleMinutes', from: 15, to: 30 })).toBe('自动锁定的时间：15 改为 30');
  expect(said('somethingNewer')).toBe('somethingNewer');
  for (const { code } of journalKinds.filter((kind) => laneOf(kind.code) !== undefined))
    expect(said(code)).not.toMatch(/undefined|null|NaN/u);
});

it('counts what an act concerned', () => {
  expect(countOf({ kind: 'access', detail: {} })).toBe(1);
  expect(countOf({ kind: 'importBatch', detail: { new: 2, changed: 1 } })).toBe(3);
  expect(countOf({ kind: 'export', detail: { count: 120 } })).toBe(120);
  expect(countOf({ kind: 'lock', detail: {} })).toBeUndefined();
});

it('finds lines by person, kind, words and number', () => {
  const lines = [
    line({ id: 'a', what: '导出党员花名册', kind: 'export', count: 120 }),
    line({ id: 'b', what: '查看党员的手机号码', count: 1 }),
    line({ id: 'c', kind: undefined, by: '' }),
  ];
  const ids = (filter: Partial<typeof noFilter>): string[] =>
    filtered(lines, { ...noFilter, ...filter }).map(({ id }) => id);
  expect(ids({})).toEqual(['a', 'b', 'c']);
  expect(ids({ by: '王秀兰' })).toEqual(['a', 'b']);
  expect(ids({ kinds: ['export'] })).toEqual(['a']);
  expect(ids({ words: '花名册' })).toEqual(['a']);
  expect(ids({ least: 2 })).toEqual(['a']);
});

it('goes out as a workbook that another library reads, with what checking found', async () => {
  const lines = [line({ what: '=1+1', count: 2 }), line({ kind: undefined, by: '', seq: undefined })];
  const problems = [{ kind: 'missing', deviceId: 'pc-2', from: 3, to: 5 } as const];
  const office = { community: '北关社区', deviceId: 'pc-1', date: '2026-11-21' };
  const book = read(await writeWorkbook(journalSheets(lines, problems, office)));
  const [first, second] = book.SheetNames.map((name) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }),
  );
  expect(first).toContainEqual(
    expect.arrayContaining(['王秀兰', '查看个人信息', '=1+1', 2, 'pc-1', 1, 'ab12']),
  );
  expect(first?.flat()).toContain('这一条无法读取，可能被改动过');
  expect(second?.flat()).toContain('其他电脑 pc-2：缺少第 3 到 5 条');
  for (const sheet of Object.values(book.Sheets))
    for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f');
});
