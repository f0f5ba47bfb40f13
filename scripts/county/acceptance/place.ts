import { randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { Account, Admin, County } from '../contract';
import { CountyClient } from '../provision/client';
import { startCounty } from '../start';

/** A county to be tested: the one that COUNTY_URL names, else an embedded one of our own. */
export interface Place {
  url: string;
  admin: Admin;
  /** Whether it is our own endpoint; for the few things where CouchDB is known to be laxer. */
  embedded: boolean;
  county: CountyClient;
}

let place: Place | undefined;
let own: County | undefined;
let leftovers: string[] = [];

/** Call once at the top of a test file. */
export function useCounty(): void {
  beforeAll(async () => {
    const given = process.env.COUNTY_URL;
    if (given === undefined) {
      own = await startCounty();
      place = { ...own, embedded: true, county: new CountyClient(own.url, own.admin) };
      return;
    }
    const { username, password, origin } = new URL(given);
    const admin = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
    place = { url: origin, admin, embedded: false, county: new CountyClient(origin, admin) };
  });
  afterAll(async () => {
    for (const path of leftovers) await remove(path);
    leftovers = [];
    await own?.close();
    own = undefined;
  });
}

export function here(): Place {
  if (place === undefined) throw new Error('useCounty was not called');
  return place;
}

/** Remembers a database (`/name`) or document (`/name/id`) to be removed after the tests of the file. */
export function removeAfter(path: string): void {
  leftovers.push(path);
}

async function remove(path: string): Promise<void> {
  const { county } = here();
  const isDocument = path.lastIndexOf('/') > 0;
  const doc = isDocument ? await county.ask<{ _rev: string }>('GET', path, undefined, [404]) : undefined;
  if (isDocument && doc === undefined) return;
  await county.ask('DELETE', doc === undefined ? path : `${path}?rev=${doc._rev}`, undefined, [404]);
}

/** A name that no other run has. */
export const randomName = (start: string): string => `${start}-${randomBytes(5).toString('hex')}`;

/** A 12-digit code of a province that does not exist. */
export const randomCode = (): string =>
  `99${Array.from({ length: 10 }, () => String(randomInt(10))).join('')}`;

/** A new database whose members are the role `tester`; gives its path. */
export async function scratch(): Promise<string> {
  const { county } = here();
  const path = `/${randomName('mqb-test')}`;
  await county.demand('PUT', path);
  removeAfter(path);
  const security = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['tester'] } };
  await county.demand('PUT', `${path}/_security`, security);
  return path;
}

/** A new account with the roles as they are given. */
export async function account(...roles: string[]): Promise<Account & { password: string }> {
  const name = randomName('user');
  const password = '口令 with space & sign:1';
  const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  await here().county.demand('PUT', path, { name, password, roles, type: 'user' });
  removeAfter(path);
  return { name, password, roles };
}
