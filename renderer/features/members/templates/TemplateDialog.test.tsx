// @vitest-environment happy-dom
import { read, utils } from '@e965/xlsx';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { host } from '@/platform';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { TemplateDialog } from './TemplateDialog';

// A PC with two busy cores takes a while to load the reader of templates.
const patient = { timeout: 15_000 };
const idNumber = '429902194911184549';
vi.setConfig({ testTimeout: 60_000 });

// There are no workers here: the same filling in the thread of the test.
vi.mock('@/documents/templates/fillAside', async () => {
  const { fillTemplate } = await import('@/documents/templates/fillTemplate');
  type Request = Parameters<typeof fillTemplate>;
  return {
    fillAside: ({ bytes, filling }: { bytes: Request[0]; filling: Request[1] }) =>
      Promise.resolve(fillTemplate(bytes, filling)),
  };
});

let office: Office;
let indexes: Indexes;
let ids: string[];
let saved: Uint8Array[];

function show(): void {
  render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <TemplateDialog filtered={ids} selected={[]} onClose={vi.fn<() => void>()} />
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
}

beforeEach(async () => {
  saved = [];
  vi.spyOn(host.files, 'save').mockImplementation(({ suggestedName, bytes }) => {
    saved.push(bytes);
    return Promise.resolve(suggestedName);
  });
  office = await openTestOffice();
  ids = await office
    .repo('members')
    .insertMany([newMember({ name: '张三', idNumber }), newMember({ name: '李四' })]);
  indexes = openIndexes(office);
  await indexes.ready;
  show();
});

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await indexes.close();
  await office.close();
});

async function add(name: string, rows: string[][]): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows }] });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  fireEvent.change(input, { target: { files: [new File([bytes.slice()], name)] } });
}

const rowsOf = (bytes: Uint8Array | undefined): unknown[][] => {
  const book = read(bytes ?? new Uint8Array());
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
};
const journal = async () => (await office.repo('journal').changedSince(undefined, 10)).upserted;

test('a form is kept, found again when the dialog opens, filled masked, and noted', async () => {
  await add('摸底表.xlsx', [['{{社区}}'], ['{{姓名}}', '{{身份证号}}', '{{血型}}']]);
  await screen.findByText('认出 3 个占位词', {}, patient);
  expect(screen.getByText('“表”第 2 行 C 列：{{血型}}')).toBeDefined();
  cleanup();
  show();
  await screen.findByText('认出 3 个占位词', {}, patient);
  fireEvent.click(screen.getByText('填 2 人'));
  await waitFor(() => expect(saved).toHaveLength(1), patient);
  expect(rowsOf(saved[0]).slice(1)).toEqual([
    ['张三', '4299021949****4549', '{{血型}}'],
    ['李四', undefined, '{{血型}}'],
  ]);
  await waitFor(async () => expect(await journal()).toHaveLength(1), patient);
  expect(await journal()).toMatchObject([
    { kind: 'export', detail: { what: 'template', count: 2, format: 'xlsx', masked: true } },
  ]);
});

test('whole only with a purpose', async () => {
  await add('表.xlsx', [['姓名', '身份证号(必填)']]);
  await screen.findByText('没有占位词，按第 1 行的表头填：姓名、身份证号(必填)', {}, patient);
  fireEvent.click(screen.getByLabelText('隐去个人信息'));
  fireEvent.click(screen.getByText('填 2 人'));
  await screen.findByText('带出个人信息要写明用途。', {}, patient);
  expect(saved).toEqual([]);
  fireEvent.mouseDown(screen.getByLabelText(/^用途/u));
  fireEvent.click(await screen.findByTitle('上级检查', {}, patient));
  fireEvent.click(screen.getByText('填 2 人'));
  await waitFor(() => expect(saved).toHaveLength(1), patient);
  expect(rowsOf(saved[0])[1]).toEqual(['张三', idNumber]);
});

test('a form without anything to fill is refused in a sentence', async () => {
  await add('空.xlsx', [['某某'], ['说明']]);
  await screen.findByText(/^这个表格里没有占位词，也没有认得的表头/u, {}, patient);
  expect(screen.getByText('还没有模板')).toBeDefined();
});
