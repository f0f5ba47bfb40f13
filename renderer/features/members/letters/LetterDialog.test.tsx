// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { host } from '@/platform';
import { LetterDialog } from './LetterDialog';

// A PC with two busy cores takes a while to load the writer of letters.
const patient = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let saved: Uint8Array | undefined;

beforeEach(async () => {
  saved = undefined;
  vi.spyOn(host.files, 'save').mockImplementation(({ suggestedName, bytes }) => {
    saved = bytes;
    return Promise.resolve(suggestedName);
  });
  office = await openTestOffice();
  const ids = await office
    .repo('members')
    .insertMany([
      newMember({ name: '张三', idNumber: '429902194911184549', branch: '第一党支部' }),
      newMember({ name: '李四' }),
    ]);
  render(
    <App>
      <OfficeProvider office={office}>
        <LetterDialog ids={ids} onClose={vi.fn<() => void>()} />
      </OfficeProvider>
    </App>,
  );
});

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await office.close();
});

const write = (text: string): void =>
  void fireEvent.change(screen.getByLabelText(/^正文/u), { target: { value: text } });

test('a page for each, personal numbers masked, and the letters are noted', async () => {
  write('{{姓名}}同志（{{公民身份号码}}，{{所在党支部}}）请到会。');
  fireEvent.click(screen.getByText('生成 2 页'));
  await screen.findByText(/^已导出：通知/u, {}, patient);
  const xml = strFromU8(unzipSync(saved ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  const said = xml.replace(/<[^>]+>/gu, '');
  expect(said).toContain('张三同志（4299021949****4549，第一党支部）请到会。');
  expect(said).toContain('李四同志（，）请到会。');
  expect(xml.match(/<w:sectPr/gu)).toHaveLength(2);
  const journal = (await office.repo('journal').changedSince(undefined, 10)).upserted;
  expect(journal).toMatchObject([
    { kind: 'export', detail: { what: 'letters', count: 2, format: 'docx', masked: true } },
  ]);
  expect(JSON.stringify(journal)).not.toMatch(/张三|李四/u);
});

test('words that nobody knows are named before the letter is made; without a text there is none', () => {
  write('{{姓名}}，{{血型}}');
  expect(screen.getByText('不认得的占位词：血型，会原样留在信里。')).toBeDefined();
  write('  ');
  expect(screen.getByText('请写正文。')).toBeDefined();
  expect(screen.getByText('生成 2 页').closest('button')?.disabled).toBe(true);
});
