// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { read } from '@e965/xlsx';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newLedgerEntry } from '@shared/domain/ledger/factory';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { ExportButton } from './ExportButton';

// A PC with two busy cores takes a while to load the writer of workbooks.
const patient = { timeout: 15_000 };
const idNumber = '429902194911184549';
vi.setConfig({ testTimeout: 60_000 });

// There are no workers here: the same writer in the thread of the test.
vi.mock('@/documents/write/writeAside', async () => ({
  writeAside: (await import('@/documents/write/writeWorkbook')).writeWorkbook,
}));

let office: Office;
let indexes: Indexes;
let saved: Uint8Array[];
const saveDialog =
  vi.fn<(input: { suggestedName: string; bytes: Uint8Array }) => Promise<string | undefined>>();

beforeEach(async () => {
  saved = [];
  vi.spyOn(host.files, 'save').mockImplementation(saveDialog);
  saveDialog.mockReset().mockImplementation(({ suggestedName, bytes }) => {
    saved.push(bytes);
    return Promise.resolve(suggestedName);
  });
  office = await openTestOffice();
  const ids = await office
    .repo('members')
    .insertMany([
      newMember({ name: '张三', idNumber }),
      newMember({ name: '李四', category: 'probationary', joinedAt: '2026-07-01' }),
    ]);
  const [subjectId = ''] = ids;
  const year = new Date().getFullYear();
  await office
    .repo('ledger')
    .insertMany([
      newLedgerEntry({ kind: 'duesRate', subjectId, date: `${year}-01`, rule: 'employed', amount: 1500 }),
      newLedgerEntry({ kind: 'dues', subjectId, date: `${year}-01`, amount: 1500 }),
      newLedgerEntry({ kind: 'points', subjectId, date: `${year}-01-09`, rule: 'meeting', amount: 5 }),
    ]);
  indexes = openIndexes(office);
  await indexes.ready;
  render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <ExportButton filtered={ids} selected={[]} />
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
  fireEvent.click(screen.getByRole('button', { name: /导\s?出/u }));
});

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await indexes.close();
  await office.close();
});

// Roles of a dialog with fifty boxes take seconds to reckon on a busy PC; its words do not.
const dialog = () => within(document.querySelector<HTMLElement>('.ant-modal') ?? document.body);
const press = (words: RegExp): void => void fireEvent.click(dialog().getByText(words));
const journal = async () => (await office.repo('journal').changedSince(undefined, 10)).upserted;
const words = (): string => JSON.stringify(Object.values(read(saved[0] ?? new Uint8Array()).Sheets)[0]);

test('masked at first; the file is noted with what, how many and that it is masked', async () => {
  press(/^导\s?出$/u);
  await screen.findByText(/^已导出：党员花名册/u, {}, patient);
  expect(words()).toContain('张三');
  expect(words()).not.toContain(idNumber);
  const [entry, ...more] = await journal();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    kind: 'export',
    by: 'Wang Fang',
    detail: { what: 'roster', count: 2, masked: true, format: 'xlsx', scope: 'filtered' },
  });
  expect(JSON.stringify(entry)).not.toMatch(/张三|李四/u);
});

test('whole only with a purpose, which is noted', async () => {
  fireEvent.click(dialog().getByLabelText('隐去个人信息'));
  press(/^导\s?出$/u);
  await screen.findByText('带出个人信息要写明用途。', {}, patient);
  expect(saved).toEqual([]);
  expect(await journal()).toEqual([]);

  fireEvent.mouseDown(dialog().getByLabelText(/^用途/u));
  fireEvent.click(await screen.findByTitle('上级检查', {}, patient));
  press(/^导\s?出$/u);
  await screen.findByText(/^已导出/u, {}, patient);
  expect(words()).toContain(idNumber);
  expect(await journal()).toMatchObject([{ detail: { masked: false, purpose: 'inspection' } }]);
});

test('nothing is noted when the person thinks better of it in the save dialog', async () => {
  saveDialog.mockResolvedValue(undefined);
  press(/^导\s?出$/u);
  await vi.waitFor(() => expect(saveDialog).toHaveBeenCalled(), patient);
  expect(await journal()).toEqual([]);
});

test('on paper: the table is there when the printer is asked, and the print is noted', async () => {
  const seen: string[] = [];
  vi.stubGlobal('print', () => seen.push(document.querySelector('.ledger-print')?.textContent ?? ''));
  press(/^打\s?印$/u);
  await vi.waitFor(() => expect(seen).toHaveLength(1), patient);
  expect(seen[0]).toContain('张三');
  expect(seen[0]).not.toContain(idNumber);
  expect(await journal()).toMatchObject([{ detail: { format: 'print', masked: true, count: 2 } }]);
  await vi.waitFor(() => expect(document.querySelector('.ledger-print')).toBeNull());
  vi.unstubAllGlobals();
});

test('党费 of the year comes from the entries, masked and noted like every ledger', async () => {
  fireEvent.mouseDown(dialog().getByLabelText('台账'));
  fireEvent.click(await screen.findByTitle('党费台账', {}, patient));
  await screen.findByText('其中 2 人在党费台账里，将导出这 2 人', {}, patient);
  press(/^导\s?出$/u);
  await screen.findByText(/^已导出：\d{4}年党费台账/u, {}, patient);
  expect(words()).toContain('每月应交');
  expect(words()).toContain('合计');
  expect(words()).toMatch(/"v":15\b/u);
  expect(words()).not.toContain(idNumber);
  const year = new Date().getFullYear();
  expect(await journal()).toMatchObject([
    { kind: 'export', detail: { what: 'dues', count: 2, masked: true, year } },
  ]);
});
