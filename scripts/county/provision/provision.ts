import { isCommunityCode } from '@shared/county/databases';
import { parseRole } from '@shared/county/roles';
import type { SessionInfo, Welcome } from '@shared/county/wire';
import type { Account, ProvisionOptions, ProvisionReport } from '../contract';
import { CountyClient } from './client';
import { communityDatabases, directory, ensureDatabase } from './databases';
import { ensureEntry } from './directory';
import { ensureUser } from './users';

/**
 * Brings a county into the state that the options ask for: databases, rights, rules, directory and accounts. What
 * stands already is kept or mended, so it can be run again at any time. Throws RangeError for codes and roles that are
 * none, CountyAnswer where the county refuses, Error where the address is no county or the account no administrator.
 */
export async function provision(options: ProvisionOptions): Promise<ProvisionReport> {
  const { communities, users = [] } = options;
  for (const { code } of communities) {
    if (!isCommunityCode(code)) throw new RangeError(`community code ${code}: 12 digits are needed`);
  }
  for (const role of users.flatMap((user) => user.roles)) {
    if (parseRole(role) === undefined)
      throw new RangeError(`role ${role} is not known (see docs/deployment.md)`);
  }
  const county = new CountyClient(options.url, options.admin);
  await checkCounty(county, options.url);

  const report: ProvisionReport = { created: [], kept: [], accounts: [] };
  await county.ask('PUT', '/_users', undefined, [412]);
  const wanted = [directory(), ...communities.flatMap(({ code }) => communityDatabases(code))];
  for (const database of wanted) {
    const made = await ensureDatabase(county, database);
    (made ? report.created : report.kept).push(database.name);
  }
  for (const community of communities) await ensureEntry(county, community);
  for (const user of together(users)) report.accounts.push(await ensureUser(county, user));
  return report;
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
