// @vitest-environment happy-dom
import { openTestOffice, testProfile } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { CarePage } from '../care/CarePage';
import { DuesPage } from '../dues/DuesPage';
import { InServicePage } from '../inService/InServicePage';
import { PointsPage } from '../points/PointsPage';
import { ReviewPage } from '../review/ReviewPage';
import { DrawnMembers, OfDrawn } from './DrawnMembers';

/** A PC with two busy cores takes its time. */
const patient = { timeout: 15_000 };
vi.setConfig({ testTimeout: 60_000 });

const { communityCode: code, communityName: name } = testProfile;
const reviews = [{ id: 'r', year: new Date().getFullYear(), grade: 'excellent' }];

let office: Office;
let indexes: Indexes;
let ids: string[];

beforeEach(async () => {
  office = await openTestOffice();
  ids = await office
    .repo('members')
    .insertMany([
      newMember({ name: '张三', reviews, care: ['hardship'] }),
      newMember({ name: '李四', inService: { employer: '市中医院', halfYearDone: [], feedback: '好' } }),
      newMember({ name: '王五', inService: { employer: '供水公司', householdIds: [] } }),
    ]);
  indexes = openIndexes(office);
  await indexes.ready;
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await indexes.close();
  await office.close();
});

const show = (page: ReactNode): void =>
  void render(
    <App>
      <OfficeProvider office={office}>
        <IndexesProvider indexes={indexes}>
          <MemoryRouter>{page}</MemoryRouter>
        </IndexesProvider>
      </OfficeProvider>
    </App>,
  );
const readerOnly = (): Promise<void> =>
  office.communities.heard({ user: 'reader', roles: ['mqb', `community:${code}:reader`] }, [
    { code, name, heard: true },
  ]);

const pages: [title: string, Page: ComponentType, writes: string | RegExp][] = [
  ['党费', DuesPage, /^全部登记|人全部登记|^核定/u],
  ['积分', PointsPage, /^记积分/u],
  ['双报到', InServicePage, '登记报到'],
  ['关怀', CarePage, '点一行登记上门，写好下次什么时候去'],
  ['民主评议', ReviewPage, /^选中一行按 1 优秀/u],
];

test.each(pages)(
  '%s offers writing to a clerk and says why to who may only look',
  async (title, Page, writes) => {
    show(<Page />);
    expect((await screen.findAllByText(writes, {}, patient)).length).toBeGreaterThan(0);
    expect(screen.queryByText('您的账号只能查看，不能登记和修改')).toBeNull();
    cleanup();

    await readerOnly();
    show(<Page />);
    await screen.findByText('您的账号只能查看，不能登记和修改', {}, patient);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.queryByText(writes)).toBeNull();
  },
);

const printed: [title: string, Page: ComponentType, what: string][] = [
  ['党费', DuesPage, 'dues'],
  ['积分', PointsPage, 'points'],
  ['民主评议', ReviewPage, 'review'],
];

test.each(printed)('a list of %s leaves only for a purpose, which is noted', async (_, Page, what) => {
  const paper = vi.fn<() => void>();
  vi.stubGlobal('print', paper);
  show(<Page />);
  const lines = () => office.repo('journal').find({ field: 'id', from: '0', limit: 9 });
  fireEvent.click(await screen.findByText(/^打\s?印$/u, {}, patient));
  fireEvent.click(await screen.findByText(/^继\s?续$/u, {}, patient));
  await screen.findByText('带出个人信息要写明用途。', {}, patient);
  expect(await lines()).toEqual([]);
  fireEvent.mouseDown(screen.getByLabelText(/^用途/u));
  fireEvent.click(await screen.findByTitle('社区内部工作', {}, patient));
  fireEvent.click(screen.getByText(/^继\s?续$/u));
  await vi.waitFor(() => expect(paper).toHaveBeenCalled(), patient);
  expect(await lines()).toMatchObject([
    { kind: 'print', detail: { what, count: 3, masked: false, purpose: 'office' } },
  ]);
  vi.unstubAllGlobals();
});

test('the figures of 民主评议 and 双报到 come from the index: no record is read for them', async () => {
  const read = vi.spyOn(office.repo('members'), 'getMany');
  show(<ReviewPage />);
  await screen.findByText('正式党员 3 人，已评 1 人', {}, patient);
  await screen.findByText('优秀 1 人（最多 1 人）', {}, patient);
  cleanup();
  show(<InServicePage />);
  await screen.findByText(/^共 2 人/u, {}, patient);
  expect(read.mock.calls.flatMap(([wanted]) => wanted)).toEqual([]);
});

test('only members with a drawn cell are read, and what changes is seen', async () => {
  const [, drawn = '', hidden = ''] = ids;
  const read = vi.spyOn(office.repo('members'), 'getMany');
  show(
    <DrawnMembers>
      <OfDrawn id={drawn}>{(member) => <p>{member?.inService?.employer}</p>}</OfDrawn>
    </DrawnMembers>,
  );
  await screen.findByText('市中医院', {}, patient);
  await office.repo('members').update(drawn, { inService: { employer: '市人民医院' } });
  await screen.findByText('市人民医院', {}, patient);
  expect(read.mock.calls.flatMap(([wanted]) => wanted)).not.toContain(hidden);
});
