import { databaseName } from '../../shared/county/databases';
import { communityRole, gridRole, streetRole } from '../../shared/county/roles';
import { newHousehold } from '../../shared/domain/household/factory';
import type { Household } from '../../shared/domain/household/type';
import { newMember } from '../../shared/domain/member/factory';
import type { Member } from '../../shared/domain/member/type';
import type { CollectionName, Envelope } from '../../shared/domain/record/envelope';
import { stampNew } from '../../shared/domain/record/stamp';
import { provision } from '../../scripts/county';
import type { TestCounty } from '../harness/county';

export const beiguan = { code: '420683001001', name: '北关社区', street: '北城街道' };
export const xiguan = { code: '420683001002', name: '西关社区', street: '北城街道' };

const password = '测试用密码-2';
export const accounts = {
  beiguan: { name: 'bg', password, roles: [communityRole(beiguan.code)] },
  xiguan: { name: 'xg', password, roles: [communityRole(xiguan.code)] },
  street: { name: 'beicheng', password, roles: [streetRole('420683001')] },
  grid: { name: 'wangge', password, roles: [gridRole(beiguan.code, '第一网格')] },
} as const;

export type AccountName = keyof typeof accounts;

/** What somebody types into the sign-in. */
export const signInOf = (county: TestCounty, name: AccountName) => ({
  url: county.url,
  user: accounts[name].name,
  password,
});

/** Two communities of one street, with an account for each, one of the street and one of a grid worker. */
export async function makeStreet(county: TestCounty, users = Object.values(accounts)): Promise<void> {
  await provision({
    url: county.url,
    admin: county.county.admin,
    communities: [beiguan, xiguan],
    users: users.map((user) => ({ ...user, roles: [...user.roles] })),
  });
}

/** What an administrator does to the roles of an account. */
export async function setRoles(county: TestCounty, name: AccountName, roles: string[]): Promise<void> {
  await makeStreet(county, [{ ...accounts[name], roles } as never]);
}

interface People {
  members: string[];
  heads: string[];
}

/** Members and households as a clerk of the community would have sent them. */
export async function seedPeople(
  county: TestCounty,
  account: 'beiguan' | 'xiguan',
  { members, heads }: People,
): Promise<void> {
  const { code } = account === 'beiguan' ? beiguan : xiguan;
  const made = <T extends Envelope>(draft: Parameters<typeof stampNew<T>>[0], schemaVersion = 0): T =>
    stampNew<T>(draft, {
      org: code,
      by: '李春梅',
      deviceId: 'seed',
      now: '2026-11-01T08:00:00.000Z',
      schemaVersion,
    });
  await send(
    county,
    account,
    code,
    'members',
    members.map((name) =>
      made<Member>(newMember({ name, gender: 'female', birthDate: '1966-05-01', branch: '第一党支部' })),
    ),
  );
  await send(
    county,
    account,
    code,
    'households',
    heads.map((head, i) =>
      made<Household>(
        newHousehold({
          head,
          grid: i % 2 === 0 ? '第一网格' : '第二网格',
          compound: '兴隆小区',
          building: `${i + 1}栋`,
          room: '101',
        }),
      ),
    ),
  );
}

async function send(
  county: TestCounty,
  account: 'beiguan' | 'xiguan',
  code: string,
  collection: CollectionName,
  records: readonly Envelope[],
): Promise<void> {
  const { name } = accounts[account];
  const docs = records.map(({ ext: _ext, ...record }) => ({ ...record, _id: record.id, sentBy: name }));
  const answer = await fetch(`${county.url}/${databaseName(code, collection)}/_bulk_docs`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ docs }),
  });
  const rows = (await answer.json()) as { error?: string; reason?: string }[];
  const refused = rows.find(({ error }) => error !== undefined);
  if (!answer.ok || refused) throw new Error(`${collection}: ${answer.status} ${refused?.reason ?? ''}`);
}
