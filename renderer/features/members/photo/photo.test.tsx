// @vitest-environment happy-dom
import { openTestOffice, testProfile } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { photoEntry } from '@shared/domain/ledger/photo';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import { NotAllowedError } from '@/data/errors';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { MemberDrawer } from '../detail/MemberDrawer';
import { replacePhoto } from './usePhoto';

/** A PC with two busy cores takes its time. */
const patient = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

const image = '/9j/4AAQSkZJRgABAQ==';
const other = '/9j/2wBDAAMCAgICAgM=';

let office: Office;
let indexes: Indexes;
let memberId: string;

beforeEach(async () => {
  office = await openTestOffice();
  memberId = (await office.repo('members').insert(newMember({ name: '张三' }))).id;
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
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
          <MemoryRouter>
            <MemberDrawer id={memberId} startEditing={false} onClose={() => undefined} />
          </MemoryRouter>
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
  await screen.findByRole('note', { name: '缺项' }, patient);
}

const photos = async (): Promise<(string | undefined)[]> => {
  const entries = await office.repo('ledger').find({ field: 'subjectId', equals: memberId, limit: 10 });
  return entries.map((entry) => entry.image);
};
const addPhoto = () => office.repo('ledger').insert(photoEntry(memberId, '2026-11-22', image));

test('a photograph is not read until somebody asks for it, which is noted without the picture', async () => {
  await addPhoto();
  await show();
  fireEvent.click(await screen.findByText('显示照片', {}, patient));
  const shown = await screen.findByAltText('张三的照片', {}, patient);
  expect(shown.getAttribute('src')).toBe(`data:image/jpeg;base64,${image}`);
  const { upserted } = await office.repo('journal').changedSince(undefined, 10);
  expect(upserted.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['access', { collection: 'members', recordId: memberId, field: 'photo' }],
  ]);
  fireEvent.click(screen.getByText('隐去照片'));
  expect(screen.queryByAltText('张三的照片')).toBeNull();
});

test('what is no small JPEG is not shown, whoever sent it', async () => {
  const { id } = await addPhoto();
  await office.repo('ledger').update(id, { image: '/9j/"><svg onload=alert(1)>' });
  await show();
  fireEvent.click(await screen.findByText('显示照片', {}, patient));
  await screen.findByText('照片没有读出来，请换一张照片。', {}, patient);
  expect(document.querySelector('[role="group"][aria-label="照片"] img')).toBeNull();
});

test('a new one takes the place of all before it, and gives it back', async () => {
  indexes = openIndexes(office);
  const before = [(await addPhoto()).id, (await addPhoto()).id];
  const undo = await replacePhoto(office, memberId, before, other);
  expect(await photos()).toEqual([other]);
  const record = await office.repo('members').get(memberId);
  expect(record?.updatedAt).toBe(record?.createdAt);
  await undo();
  expect(await photos()).toEqual([image, image]);
});

test('删除照片 and 删除 of the member leave no picture, and both can be undone', async () => {
  await addPhoto();
  await show();
  fireEvent.click(await screen.findByText('删除照片', {}, patient));
  await waitFor(async () => expect(await photos()).toEqual([]), patient);
  fireEvent.click(await screen.findByText(/^撤\s?销$/u, {}, patient));
  await waitFor(async () => expect(await photos()).toEqual([image]), patient);
  await screen.findByText('删除照片', {}, patient);

  fireEvent.click(screen.getByText(/^删\s?除$/u));
  await waitFor(async () => expect(await office.repo('members').get(memberId)).toBeUndefined(), patient);
  await waitFor(async () => expect(await photos()).toEqual([]), patient);
  fireEvent.click((await screen.findAllByText(/^撤\s?销$/u, {}, patient)).at(-1) ?? document.body);
  await waitFor(async () => expect(await photos()).toEqual([image]), patient);
});

test('who may only look sees that there is one, and nothing where there is none', async () => {
  const { communityCode: code, communityName: name } = testProfile;
  const account = { user: 'reader', roles: ['mqb', `community:${code}:reader`] };
  const { id } = await addPhoto();
  await office.communities.heard(account, [{ code, name, heard: true }]);
  await show();
  await screen.findByText('显示照片', {}, patient);
  expect(screen.queryByText('换照片')).toBeNull();
  expect(screen.queryByText('删除照片')).toBeNull();
  await expect(office.repo('ledger').remove([id])).rejects.toThrow(NotAllowedError);
  cleanup();
  await office.communities.heard({ user: 'clerk', roles: ['mqb', `community:${code}`] }, [
    { code, name, heard: true },
  ]);
  await office.repo('ledger').remove([id]);
  await office.communities.heard(account, [{ code, name, heard: true }]);
  await show();
  expect(screen.queryByRole('group', { name: '照片' })).toBeNull();
});
