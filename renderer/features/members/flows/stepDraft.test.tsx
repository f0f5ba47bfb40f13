// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { FlowMenu } from './FlowMenu';

/** A PC with two busy cores takes its time. */
const patient = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let indexes: Indexes;
let member: Member;

beforeEach(async () => {
  office = await openTestOffice();
  member = await office
    .repo('members')
    .insert(newMember({ name: '张三', category: 'applicant', development: { appliedAt: '2026-01-05' } }));
  indexes = openIndexes(office);
  await indexes.ready;
});
afterEach(async () => {
  cleanup();
  await indexes.close();
  await office.close();
});

const show = (): void =>
  void render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <MemoryRouter initialEntries={[`/members/${member.id}?step=devTalk`]}>
            <FlowMenu member={member} />
          </MemoryRouter>
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
const note = (): Promise<HTMLElement> => screen.findByLabelText(/^说明/u, {}, patient);
const listed = async (): Promise<string[]> => (await office.drafts.list()).map(({ key }) => key);

test('what was typed survives a closed window, and goes with the step that was taken', async () => {
  show();
  fireEvent.change(await note(), { target: { value: '支部书记谈话，态度端正' } });
  await waitFor(async () => expect(await listed()).toEqual([`step:${member.id}:devTalk`]), patient);
  cleanup();

  show();
  await screen.findByDisplayValue('支部书记谈话，态度端正', {}, patient);
  expect(screen.getByText('已恢复上次没有填完的内容')).toBeTruthy();
  const confirm = await screen.findByRole('checkbox', {}, patient);
  fireEvent.click(confirm);
  fireEvent.click(screen.getAllByText(/^办\s?理$/u).at(-1) ?? document.body);
  await waitFor(async () => expect(await listed()).toEqual([]), patient);
  const entries = await office.repo('ledger').find({ field: 'subjectId', equals: member.id, limit: 5 });
  expect(entries.map(({ rule, text }) => [rule, text])).toEqual([['devTalk', '支部书记谈话，态度端正']]);
});

test('a draft of a step that no longer fits goes only when somebody says so', async () => {
  const key = `step:${member.id}:devTalk`;
  await office.drafts.save({ key, form: 'step', title: '派人谈话：张三' }, { value: { text: '谈过' } });
  member = await office.repo('members').update(member.id, {
    development: { appliedAt: '2026-01-05', talkedAt: '2026-01-20' },
  });
  show();
  fireEvent.click(await screen.findByText('先留着', {}, patient));
  expect(await listed()).toEqual([key]);
  cleanup();
  show();
  fireEvent.click(await screen.findByText(/^清\s?掉$/u, {}, patient));
  await waitFor(async () => expect(await listed()).toEqual([]), patient);
});
