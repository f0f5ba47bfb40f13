// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { newHousehold } from '@shared/domain/household/factory';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { MemberDrawer } from './MemberDrawer';

/** A PC with two busy cores takes its time. */
const patient = { timeout: 15_000 };
const idNumber = '429902194911184549';
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let indexes: Indexes;
afterEach(async () => {
  cleanup();
  await indexes.close();
  await office.close();
});

async function show(): Promise<string> {
  office = await openTestOffice();
  const home = await office.repo('households').insert(newHousehold({ compound: '阳光花园', head: '户主甲' }));
  const member = await office.repo('members').insert(
    newMember({
      name: '张三',
      idNumber,
      mobile: '13912345678',
      address: '阳光花园3栋501',
      householdId: home.id,
    }),
  );
  await office.repo('members').update(member.id, { mobile: '13887654321' });
  indexes = openIndexes(office);
  await indexes.ready;
  render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <MemoryRouter>
            <MemberDrawer id={member.id} startEditing={false} onClose={() => undefined} />
          </MemoryRouter>
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
  await screen.findByText('4299021949****4549', {}, patient);
  return member.id;
}

test('sensitive fields show only when asked for, and the asking is noted without their value', async () => {
  const id = await show();
  const page = document.body;
  for (const secret of [idNumber, '13887654321', '13912345678', '3栋501'])
    expect(page.textContent).not.toContain(secret);

  fireEvent.click(screen.getByRole('button', { name: '显示手机号码' }));
  await screen.findByText('13887654321', {}, patient);
  const { upserted } = await office.repo('journal').changedSince(undefined, 10);
  expect(upserted).toHaveLength(1);
  expect(upserted[0]).toMatchObject({
    kind: 'access',
    by: 'Wang Fang',
    detail: { collection: 'members', recordId: id, field: 'mobile' },
  });
  expect(JSON.stringify(upserted)).not.toMatch(/张三|13887654/u);
  expect(page.textContent).not.toContain(idNumber);

  fireEvent.click(screen.getByRole('button', { name: '隐去手机号码' }));
  await waitFor(() => expect(page.textContent).not.toContain('13887654321'));
});

test('says what is missing, most needed first, and links the household', async () => {
  await show();
  const note = screen.getByRole('note', { name: '缺项' });
  expect(note.textContent).toBe(
    '缺 8 项：性别、出生日期、民族、学历、入党日期、转正日期、所在党支部、工作岗位',
  );
  const link = screen.getByRole('link', { name: '阳光花园 户主甲' });
  expect(link.getAttribute('href')).toMatch(/^\/households\//u);
});

test('opening the form is noted too', async () => {
  const id = await show();
  fireEvent.click(screen.getByRole('button', { name: /修\s?改/u }));
  await screen.findByDisplayValue(idNumber, {}, patient);
  const { upserted } = await office.repo('journal').changedSince(undefined, 10);
  expect(upserted.map(({ detail }) => detail)).toEqual([
    { collection: 'members', recordId: id, field: 'form' },
  ]);
});
