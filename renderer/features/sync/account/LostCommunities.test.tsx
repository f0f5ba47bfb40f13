// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseName } from '@shared/county/databases';
import { newMember } from '@shared/domain/member/factory';
import { text } from '@shared/messages';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice, testProfile } from '@/data/testOffice';
import { runOrder, runSync } from '@/sync';
import { MemoryCounty } from '@/sync/memory/memoryCounty';
import { LostCommunities } from './LostCommunities';

configure({ asyncUtilTimeout: 15_000 });

const words = text.sync.lost;
const here = testProfile.communityCode;
const there = '110101001002';
const both = [
  { code: here, name: '北关社区', heard: true as const },
  { code: there, name: '西关社区', heard: true as const },
];
const account = { user: 'clerk', roles: [`community:${here}`, `community:${there}`] };
const county = new MemoryCounty().create(...runOrder.map((name) => databaseName(there, name)));
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
  await office.communities.heard(account, both);
});
afterEach(async () => {
  cleanup();
  await office.close();
});

async function report(): Promise<{ received: number }> {
  return await runSync({
    store: office.replica,
    county: county.client(),
    community: there,
    collections: runOrder,
    user: 'clerk',
    deviceId: office.deviceId,
    signal: new AbortController().signal,
    clock: Date.now,
    newId: () => crypto.randomUUID(),
  });
}

const show = (): void => {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <OfficeProvider office={office}>
          <LostCommunities />
        </OfficeProvider>
      </App>
    </ConfigProvider>,
  );
};
const names = async (): Promise<string[]> =>
  (await office.repo('members').find({ field: 'id', limit: 9 })).map(({ name }) => name).toSorted();

it('removes a lost community from the PC, its unsent records on a word of their own; with the rights all is back', async () => {
  await office.repo('members').insert(newMember({ name: '王芳' }), { org: here });
  await office.repo('members').insert(newMember({ name: '李强' }), { org: there });
  await report();
  await office.repo('members').insert(newMember({ name: '赵敏' }), { org: there });
  await office.communities.heard(account, both.slice(0, 1));
  show();

  fireEvent.click(await screen.findByRole('button', { name: words.remove }));
  const dialog = await screen.findByRole('dialog', { name: words.removeTitle('西关社区') });
  within(dialog).getByText(words.removeExplain(2, `${text.sync.kinds.members} 2`));
  const ok = within(dialog).getByRole('button', { name: words.removeOk(2) });
  expect(ok).toHaveProperty('disabled', true);
  fireEvent.click(within(dialog).getByRole('checkbox', { name: words.removeUnsentToo(1) }));
  fireEvent.click(ok);
  await waitFor(async () => expect(await names()).toEqual(['王芳']));
  await waitFor(() => expect(screen.queryByRole('button', { name: words.remove })).toBeNull());
  expect(await office.repo('journal').find({ field: 'at', limit: 9 })).toMatchObject([
    { kind: 'setting', detail: { what: 'communityRemoved', count: 2, unsent: 1 } },
  ]);

  await office.communities.heard(account, both);
  expect(await report()).toMatchObject({ received: 1 });
  expect(await names()).toEqual(['李强', '王芳']);
});
