// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { cleanup, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { ReportsPage } from './ReportsPage';

const people: Partial<Member>[] = [
  { name: '张三', gender: 'male', birthDate: '1950-01-01', education: '70' },
  { name: '李四', gender: 'female', birthDate: '1995-05', education: '20' },
  { name: '王五', gender: 'male', birthDate: '1996-05-01', education: '20' },
  { name: '赵六', gender: 'male', birthDate: '1996-05-01', category: 'applicant' },
  { name: '孙七', gender: 'female', standing: 'deceased' },
];

let office: Office;
let indexes: Indexes;
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await indexes.close();
  await office.close();
});

function Address() {
  return <output data-testid="address">{useLocation().pathname}</output>;
}

async function show(records: Partial<Member>[], at = '/reports'): Promise<void> {
  office = await openTestOffice();
  await office.repo('members').insertMany(records.map((person) => newMember(person)));
  indexes = openIndexes(office);
  await indexes.ready;
  render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <MemoryRouter initialEntries={[at]}>
            <Address />
            <Routes>
              <Route path="/reports/*" element={<ReportsPage />} />
              <Route path="/members" element={<p>members</p>} />
            </Routes>
          </MemoryRouter>
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
  await screen.findByRole('heading', { level: 2 });
}

describe('党员结构统计', () => {
  test('counts members only, by age band and gender', async () => {
    await show(people);
    const table = await screen.findByRole('table', { name: '党员结构统计：年龄段与性别' });
    const row = within(table).getByRole('row', { name: /35岁及以下/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '1', '1']);
    const total = within(table).getByRole('row', { name: /^合计/ });
    expect(
      within(total)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3', '2', '1']);
    expect(screen.getByText(/在册党员 3 人/)).toBeDefined();
    expect(screen.getByRole('listitem', { name: '35岁及以下：2 人，66.7%' })).toBeDefined();
  });

  test('a number opens the list behind it', async () => {
    await show(people, '/reports?row=education&column=gender');
    (await screen.findByRole('button', { name: '本科，女：1 人，看名单' })).click();
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('本科 · 女')).toBeDefined();
    expect(within(drawer).getByText('1 人')).toBeDefined();
  });

  test('follows changes of the records', async () => {
    await show(people);
    await office.repo('members').insert(newMember({ name: '周八', gender: 'male' }));
    await vi.waitFor(() => expect(screen.getByText(/在册党员 4 人/)).toBeDefined());
  });

  test('counts a past date as it was, and shows who came and went since', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-11-21T09:00:00+08:00');
    await show(
      [
        { name: '张三', gender: 'male', joinedAt: '2010-07-01' },
        { name: '李四', gender: 'female', joinedAt: '2026-11-03' },
        {
          name: '王五',
          gender: 'male',
          standing: 'movedOut',
          transfers: [{ id: 't', direction: 'out', date: '2026-10-09', receiptAt: '2026-11-05' }],
        },
      ],
      '/reports?row=gender&column=age&on=2026-10-31',
    );
    expect(await screen.findByText(/截至 2026-10-31，当时在册党员 2 人/)).toBeDefined();
    cleanup();
    await indexes.close();
    await office.close();
    await show(
      [
        { name: '张三', gender: 'male', joinedAt: '2010-07-01' },
        { name: '李四', gender: 'female', joinedAt: '2026-11-03' },
      ],
      '/reports?row=gender&column=age&than=2026-10-31',
    );
    (await screen.findByRole('button', { name: '合计，合计，增减 +1，看是哪些人' })).click();
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('合计：2026-10-31 到 2026-11-21 的增减')).toBeDefined();
    expect(within(drawer).getByText('1 人')).toBeDefined();
  });

  test('says what to do while there are no members', async () => {
    await show([]);
    (await screen.findByRole('button', { name: '去党员' })).click();
    await vi.waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/members'));
  });
});
