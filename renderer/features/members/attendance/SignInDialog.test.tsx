// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCouncil } from '@shared/domain/council/factory';
import { newAttendance, newMeeting } from '@shared/domain/meeting/factory';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { SignInDialog } from './SignInDialog';

/** A PC with two busy cores takes its time. */
const patient = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let indexes: Indexes;
let meetingId: string;
let ids: string[];
const onDone = vi.fn<() => void>();

beforeEach(async () => {
  onDone.mockReset();
  office = await openTestOffice();
  ids = await office
    .repo('members')
    .insertMany([
      newMember({ name: '张三' }),
      newMember({ name: '李四' }),
      newMember({ name: '王五', category: 'probationary' }),
      newMember({ name: '赵六', standing: 'deceased' }),
    ]);
  const council = await office
    .repo('councils')
    .insert(newCouncil('branchAssembly', { name: '第一党支部党员大会' }));
  const [, present] = ids;
  const attendance = [
    newAttendance({ name: '张三', state: 'leave', reason: '出差' }),
    ...(present === undefined ? [] : [newAttendance({ name: '李四', memberId: present })]),
  ];
  const made = await office
    .repo('meetings')
    .insert(newMeeting(council, new Date().toISOString(), { title: '十一月党员大会', attendance }));
  meetingId = made.id;
});

afterEach(async () => {
  cleanup();
  await indexes.close();
  await office.close();
});

async function show(): Promise<void> {
  indexes = openIndexes(office);
  await indexes.ready;
  render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <SignInDialog ids={ids} onClose={() => undefined} onDone={onDone} />
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
}

const attendance = async () => (await office.repo('meetings').get(meetingId))?.attendance ?? [];
// Roles of a dialog with a table take seconds to reckon on a busy PC; its words do not.
const dialog = () => within(document.querySelector<HTMLElement>('.ant-modal') ?? document.body);

test('says what becomes of everybody, writes it and takes it back', async () => {
  const before = await attendance();
  await show();
  await screen.findByText(
    '将登记 2 人，其中 1 人由请假、缺席改为实到，1 人已登记，1 人不能登记',
    {},
    patient,
  );
  expect(dialog().getByText('由请假改为实到')).toBeTruthy();
  expect(dialog().getByText('新登记为实到（无表决权）')).toBeTruthy();
  expect(dialog().getByText('不能登记：已不在册')).toBeTruthy();
  fireEvent.click(dialog().getByText('登记 2 人'));
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1), patient);
  const after = await attendance();
  expect(after.map(({ name, state, votes }) => [name, state, votes])).toEqual([
    ['张三', 'present', true],
    ['李四', 'present', true],
    ['王五', 'present', false],
  ]);
  expect(after[0]?.memberId).toBe(ids[0]);

  fireEvent.click(await screen.findByText(/^撤\s?销$/u, {}, patient));
  await waitFor(async () => expect(await attendance()).toEqual(before), patient);
});

test('minutes that are still being typed are not written over', async () => {
  const before = await attendance();
  await office.drafts.save({ key: `meeting:${meetingId}`, form: 'meeting', title: '十一月党员大会' }, {});
  await show();
  fireEvent.click(await screen.findByText('登记 2 人', {}, patient));
  await screen.findByText(/这次会议还有没写完的内容/u, {}, patient);
  expect(await attendance()).toEqual(before);
  expect(onDone).not.toHaveBeenCalled();
});

test('minutes that are sealed are not offered', async () => {
  await office.repo('meetings').update(meetingId, { state: 'final' });
  await show();
  await screen.findByText('没有可以登记的会议', {}, patient);
  expect(dialog().getByText('登记 0 人').closest('button')?.disabled).toBe(true);
});
