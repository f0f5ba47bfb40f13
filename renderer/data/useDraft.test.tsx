// @vitest-environment happy-dom
import { openTestOffice } from './testOffice';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { OfficeProvider } from './context';
import type { Office } from './office';
import { useDraft } from './useDraft';

const info = { key: 'visit:h1', form: 'visit', title: (words: string) => words.slice(0, 4) };
let office: Office | undefined;

afterEach(async () => {
  await office?.close();
  office = undefined;
});

async function form() {
  office ??= await openTestOffice();
  const opened = office;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <OfficeProvider office={opened}>{children}</OfficeProvider>
  );
  const hook = renderHook(() => useDraft<string>(info, 'empty'), { wrapper });
  await waitFor(() => expect(hook.result.current.value).toBeDefined());
  return { opened, ...hook };
}

it('says 已保存 only when what was typed can be read back', async () => {
  const { opened, result } = await form();
  act(() => result.current.change('老人反映灯不亮'));
  expect(result.current.state).toBe('saving');
  await waitFor(() => expect(result.current.state).toBe('saved'));
  expect(await opened.drafts.get(info.key)).toEqual({ value: '老人反映灯不亮' });
  expect(await opened.drafts.list()).toMatchObject([{ key: info.key, form: 'visit', title: '老人反映' }]);
});

it('writes while the keys never rest', async () => {
  const { opened, result } = await form();
  let typed = '';
  await waitFor(async () => {
    typed += '字';
    act(() => result.current.change(typed));
    const stored = await opened.drafts.get<{ value: string }>(info.key);
    expect(stored?.value.length ?? 0).toBeGreaterThan(0);
  });
});

it('takes up again what a form that was left had not written to its record', async () => {
  const { opened, result, unmount } = await form();
  act(() => result.current.change('写到一半'));
  unmount();
  await waitFor(async () => expect(await opened.drafts.get(info.key)).toBeDefined());
  const again = await form();
  expect(again.result.current.value).toBe('写到一半');
  expect(again.result.current.restored).toBe(true);
});

it('forgets a draft that was thrown away', async () => {
  const { opened, result } = await form();
  act(() => result.current.change('不要了'));
  await act(() => result.current.discard());
  expect(await opened.drafts.get(info.key)).toBeUndefined();
  expect(await opened.drafts.list()).toEqual([]);
});

it('does not fail when the draft cannot be removed: what it was written to is saved', async () => {
  const { opened, result } = await form();
  act(() => result.current.change('已写进记录'));
  await waitFor(() => expect(result.current.state).toBe('saved'));
  vi.spyOn(opened.drafts, 'remove').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  await act(() => result.current.discard());
  expect(result.current.state).toBe('idle');
});
