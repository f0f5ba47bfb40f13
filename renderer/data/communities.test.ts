import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gridRole, streetRole } from '@shared/county/roles';
import { newHousehold } from '@shared/domain/household/factory';
import { newMatter } from '@shared/domain/matter/factory';
import { newMember } from '@shared/domain/member/factory';
import type { CollectionName } from '@shared/domain/record/envelope';
import { newVisit } from '@shared/domain/visit/factory';
import { NoCommunityError, NotAllowedError } from './errors';
import type { Office } from './office';
import { openTestOffice, testProfile } from './testOffice';

const here = testProfile.communityCode;
const there = '110101001002';
const both = [
  { code: here, name: '北关社区', heard: true as const },
  { code: there, name: '西关社区', heard: true as const },
];
const clerk = { user: 'clerk', roles: [`community:${here}`, `community:${there}`] };
const at = '2026-11-21T08:00:00.000Z';
let office: Office;
let databaseName: string;

beforeEach(async () => {
  databaseName = `test-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName });
});
afterEach(() => office.close());

const member = (name: string): Promise<{ org: string }> => office.repo('members').insert(newMember({ name }));

describe('several communities on one PC', () => {
  it('leave the one of the 设置向导 open until another is chosen, also over a restart', async () => {
    expect(office.communities.list()).toMatchObject([{ code: here }]);
    await office.communities.heard(clerk, both);
    expect(office.communities.open()).toBe(here);
    await office.communities.choose(there);
    expect((await member('王芳')).org).toBe(there);
    await office.close();
    office = await openTestOffice({ databaseName });
    expect(office.profile()).toMatchObject({ communityCode: there, communityName: '西关社区' });
    expect((await member('李强')).org).toBe(there);
    await expect(office.communities.choose('999999999999')).rejects.toThrow(RangeError);
  });

  it('ask once to which of them new records belong while all are open', async () => {
    await office.communities.heard(clerk, both);
    await office.communities.choose(undefined);
    await expect(member('王芳')).rejects.toThrow(NoCommunityError);
    const asked: string[] = [];
    office.communities.onAsk((collection) => {
      asked.push(collection);
      return Promise.resolve(there);
    });
    const ids = await office
      .repo('members')
      .insertMany(Array.from({ length: 600 }, (_, i) => newMember({ name: `人${i}` })));
    const made = await office.repo('members').getMany(ids);
    expect(new Set(made.map(({ org }) => org))).toEqual(new Set([there]));
    expect(asked).toEqual(['members']);
  });

  it('let a record follow the one it hangs on, whichever is open', async () => {
    await office.communities.heard(clerk, both);
    const household = await office
      .repo('households')
      .insert(newHousehold({ head: '张三', grid: '第一网格' }));
    await office.communities.choose(there);
    const visit = await office.repo('visits').insert(newVisit({ householdId: household.id, at }));
    const matter = await office.repo('matters').insert(newMatter({ title: '路灯', visitId: visit.id }));
    expect([visit, matter].map(({ org, grid }) => ({ org, grid }))).toEqual([
      { org: here, grid: '第一网格' },
      { org: here, grid: '第一网格' },
    ]);
    const free = await office.repo('matters').insert(newMatter({ title: '停车' }));
    expect(free.org).toBe(there);
    expect(free).not.toHaveProperty('grid');
    const line = (recordId?: string) => ({
      kind: 'access',
      at,
      by: '王',
      detail: { collection: 'households', recordId },
    });
    await office.communities.choose(undefined);
    expect((await office.repo('journal').insert(line(household.id))).org).toBe(here);
    expect((await office.repo('journal').insert(line())).org).toBe(here);
    const told = await office.repo('matters').insert(newMatter({ title: '井盖' }), { org: here });
    expect(told.org).toBe(here);
  });

  it('change who works here without changing where', async () => {
    await office.communities.heard(clerk, both);
    await office.communities.choose(undefined);
    const profile = office.profile();
    expect(profile).toMatchObject({ communityCode: '', communityName: '全部社区' });
    if (profile) await office.setProfile({ ...profile, userName: '李建国' });
    await office.communities.choose(here);
    expect(office.profile()).toMatchObject({ communityCode: here, userName: '李建国' });
  });
});

describe('rights', () => {
  it('make a community read-only at once when they are lost, and give it back', async () => {
    await office.communities.heard(clerk, both);
    const { id } = await office.repo('members').insert(newMember({ name: '王芳' }));
    const refused: string[] = [];
    office.communities.onRefused((code) => refused.push(code));
    await office.communities.heard(clerk, both.slice(1));
    await office.communities.choose(here);
    await expect(office.repo('members').update(id, { mobile: '1' })).rejects.toThrow(NotAllowedError);
    await expect(office.repo('members').remove([id])).rejects.toThrow(NotAllowedError);
    await expect(member('李强')).rejects.toThrow(NotAllowedError);
    expect(await office.repo('members').get(id)).toMatchObject({ name: '王芳' });
    expect(refused).toEqual([here, here, here]);
    await office.communities.heard(clerk, both);
    expect(await office.repo('members').update(id, { mobile: '1' })).toMatchObject({ mobile: '1' });
  });

  it('leave a community alone that the account never could read: its code may be mistyped', async () => {
    await office.communities.heard({ user: 'other', roles: [`community:${there}`] }, both.slice(1));
    expect((await office.repo('members').insert(newMember({ name: '王芳' }), { org: here })).org).toBe(here);
  });

  it('keep a grid worker to the own grid', async () => {
    const households = office.repo('households');
    const own = await households.insert(newHousehold({ head: '张三', grid: '第一网格' }));
    const other = await households.insert(newHousehold({ head: '李四', grid: '第二网格' }));
    const account = { user: 'wangge', roles: [gridRole(here, '第一网格'), `grid:${here}`] };
    await office.communities.heard(account, both.slice(0, 1));
    await households.update(own.id, { phone: '1' });
    await expect(households.update(other.id, { phone: '1' })).rejects.toThrow(NotAllowedError);
    await expect(households.update(own.id, { grid: '第二网格' })).rejects.toThrow(NotAllowedError);
    await expect(households.insert(newHousehold({ head: '王五' }))).rejects.toThrow(NotAllowedError);
    expect(await office.repo('visits').insert(newVisit({ householdId: own.id, at }))).toMatchObject({
      grid: '第一网格',
    });
    await expect(office.repo('visits').insert(newVisit({ householdId: other.id, at }))).rejects.toThrow(
      NotAllowedError,
    );
    await expect(member('赵六')).rejects.toThrow(NotAllowedError);
  });

  it('let the street write matters and its own journal, and read the rest', async () => {
    const { id } = await office.repo('members').insert(newMember({ name: '王芳' }));
    await office.communities.heard({ user: 'street', roles: [streetRole(here.slice(0, 9))] }, both);
    const allowed = (code: string, collection: CollectionName) =>
      office.communities.allowed(code, collection);
    expect(allowed(here, 'members')).toMatchObject({ read: true, transfers: true, add: false });
    expect(allowed(here, 'visits')).toMatchObject({ read: true, transfers: false, add: false });
    expect(allowed(there, 'matters')).toMatchObject({ read: true, add: true });
    await expect(office.repo('members').update(id, { mobile: '1' })).rejects.toThrow(NotAllowedError);
    const entry = await office.repo('journal').insert({ kind: 'access', at, by: '孙', detail: {} });
    expect(entry.org).toBe(here);
  });
});
