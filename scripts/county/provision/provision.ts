import { isCommunityCode } from '@shared/county/databases';
import { parseRole } from '@shared/county/roles';
import type { SessionInfo, Welcome } from '@shared/county/wire';
import type { Account, Community, ProvisionOptions, ProvisionReport } from '../contract';
import { CountyClient } from './client';
import { communityDatabases, directory, ensureDatabase, type Wanted } from './databases';
import { ensureEntry, ensureSettings, readEntry } from './directory';
import { Steps } from './steps';
import { disableUser, ensureUser } from './users';

/** Communities that are worked on at the same time; more only wait for each other in the server. */
const atOnce = 4;

/**
 * Brings a county into the state that the options ask for: databases, rights, rules, directory and accounts. What
 * stands already is kept or mended, so it can be run again at any time. Throws RangeError for codes and roles that are
 * none, CountyAnswer where the county refuses, Error where the address is no county, the account no administrator, an
 * account to be disabled unknown or a code another community's.
 */
export async function provision(options: ProvisionOptions): Promise<ProvisionReport> {
  const { communities, users = [], disable = [] } = options;
  checkOptions(communities, users, disable);
  const county = new CountyClient(options.url, options.admin);
  await checkCounty(county, options.url);

  const steps = new Steps(county, options.dryRun ?? false);
  const report: ProvisionReport = { created: [], kept: [], changes: steps.changes, accounts: [] };
  if ((await county.ask('GET', '/_users', undefined, [404])) === undefined) {
    await steps.put('database _users: made', '/_users', undefined, [412]);
  }
  const ensure = async (database: Wanted): Promise<void> => {
    const made = await ensureDatabase(steps, database);
    (made ? report.created : report.kept).push(database.name);
  };
  await ensure(directory());
  const { pointsRanking } = options;
  if (pointsRanking !== undefined) await ensureSettings(steps, { pointsRanking });
  const waiting = communities.values();
  const work = async (): Promise<void> => {
    for (const community of waiting) await ensureCommunity(steps, community, ensure);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const user of together(users)) report.accounts.push(await ensureUser(steps, user));
  for (const name of new Set(disable)) report.accounts.push(await disableUser(steps, name));
  return report;
}

async function ensureCommunity(
  steps: Steps,
  community: Community,
  ensure: (database: Wanted) => Promise<void>,
): Promise<void> {
  const { code } = community;
  const stands = await readEntry(steps, code);
  const present = community.presentCode ?? stands?.presentCode ?? code;
  for (const database of communityDatabases(code, present)) await ensure(database);
  await ensureEntry(steps, stands, community);
}

function checkOptions(communities: Community[], users: Account[], disable: string[]): void {
  const codes = communities.map(({ code }) => code);
  for (const code of [...codes, ...communities.flatMap(({ presentCode }) => presentCode ?? [])]) {
    if (!isCommunityCode(code)) throw new RangeError(`community code ${code}: 12 digits are needed`);
  }
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined) throw new RangeError(`community ${twice} is named twice`);
  for (const role of users.flatMap((user) => user.roles)) {
    if (parseRole(role) === undefined)
      throw new RangeError(`role ${role} is not known (see docs/deploy.zh-CN.md)`);
  }
  const both = users.find(({ name }) => disable.includes(name));
  if (both !== undefined) throw new RangeError(`account ${both.name} is both given roles and disabled`);
}

async function checkCounty(county: CountyClient, url: string): Promise<void> {
  const welcome = await county.demand<Partial<Welcome>>('GET', '/');
  if (welcome.couchdb !== 'Welcome') throw new Error(`${url} is not a CouchDB`);
  const { userCtx } = await county.demand<SessionInfo>('GET', '/_session');
  if (!userCtx.roles.includes('_admin')) throw new Error(`${userCtx.name ?? ''} is not an administrator`);
}

/** One account may be named several times, with a role each time. */
function together(users: readonly Account[]): Account[] {
  const byName = new Map<string, Account>();
  for (const user of users) {
    const roles = [...new Set([...(byName.get(user.name)?.roles ?? []), ...user.roles])];
    byName.set(user.name, { ...byName.get(user.name), ...user, roles });
  }
  return [...byName.values()];
}
