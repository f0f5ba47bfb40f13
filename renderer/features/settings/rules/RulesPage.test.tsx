// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { readOfficeSettings } from '@/data/officeSettings';
import { openTestOffice } from '@/data/testOffice';
import { RulesPage } from './RulesPage';

let office: Office;
beforeEach(async () => {
  office = await openTestOffice();
  render(
    <App>
      <OfficeProvider office={office}>
        <MemoryRouter>
          <RulesPage />
        </MemoryRouter>
      </OfficeProvider>
    </App>,
  );
  await screen.findByRole('table', { name: '期限和次数' });
});
afterEach(async () => {
  cleanup();
  await office.close();
});

/** A line of the journal is written after what it tells of. */
const patient = { timeout: 15_000 };

const type = (label: string, value: string): void => {
  const input = screen.getByLabelText(label);
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

test('a figure is stored when it is left, and the usual one comes back', async () => {
  type('介绍信有效期', '60');
  await vi.waitFor(async () => expect(await readOfficeSettings(office)).toMatchObject({ letterDays: 60 }));
  fireEvent.click(await screen.findByRole('button', { name: '介绍信有效期恢复通用' }));
  await vi.waitFor(async () => expect(await readOfficeSettings(office)).toMatchObject({ letterDays: null }));
  await vi.waitFor(async () => {
    const { upserted } = await office.repo('journal').changedSince(undefined, 10);
    expect(upserted.map(({ kind }) => kind)).toEqual(['setting', 'setting']);
  }, patient);
});

test('one level keeps the intervals of the others', async () => {
  type('红色住户走访间隔', '3');
  await vi.waitFor(async () =>
    expect(await readOfficeSettings(office)).toMatchObject({
      visitEvery: { red: { days: 3 }, yellow: { months: 1 }, green: { months: 3 } },
    }),
  );
});

test('what is no whole number is said and not stored', async () => {
  type('介绍信有效期', '0');
  expect((await screen.findByRole('alert')).textContent).toContain('请填整数');
  expect(await readOfficeSettings(office)).toEqual({});
});

test('an own entry is added once, refused where it judges people, and retired', async () => {
  const add = (label: string): void => {
    fireEvent.change(screen.getByLabelText('新选项的名称'), { target: { value: label } });
    fireEvent.click(screen.getByRole('button', { name: /^添\s?加$/u }));
  };
  add('上访户');
  expect((await screen.findByRole('alert')).textContent).toContain('请换一个名称');
  add('空挂户党员');
  const table = await screen.findByRole('table', { name: '本社区加的' });
  await within(table).findByText('空挂户党员');
  add('空挂户党员');
  expect((await screen.findByRole('alert')).textContent).toContain('同名');
  fireEvent.click(within(table).getByRole('button', { name: '停用空挂户党员' }));
  await within(table).findByRole('button', { name: '恢复使用空挂户党员' });
  const stored = Object.entries(await readOfficeSettings(office));
  expect(stored.filter(([key]) => key.startsWith('code:care:'))).toHaveLength(1);
});
