import type { BulkResult, ChangesPage } from '@shared/county/wire';
import { isFailedRow } from '@shared/county/wire';
import { collectionNames, databaseName } from '@shared/county/databases';
import { newId } from '@shared/lib/ids';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { createCountyClient, runSync } from '@/sync';
import { withOffice } from './office';
import { watchLongTasks } from './longTasks';
import { Phases } from './phases';
import { drafts, records } from './people';
import { type Plain, RawStore, removeDatabases } from './rawStore';
import { type Timing, timed } from './timing';

const page = 1000;

/** Opens the host's vault and signs in; the host adds the account to every request from then on. */
export async function signIn(account: { url: string; user: string; password: string }): Promise<void> {
  const { state } = await host.vault.status();
  if (state === 'empty') await host.vault.create({ passphrase: 'bench-bench' });
  await host.county.signIn(account);
}

/** 今日上报 of an empty office: everything the county has of a community comes in. */
export function pull(code: string, user: string, count: number): Promise<Timing> {
  return withOffice((office) => run(office, code, user, { received: count }), code);
}

/** The floor: a plain `_changes` loop into one raw table. */
export async function pullFloor(code: string, count: number): Promise<Timing> {
  const name = `bench-raw-${crypto.randomUUID()}`;
  const store = new RawStore(name);
  await store.count();
  const ms = await timed(async () => {
    for (let since = '0', pending = 1; pending > 0;) {
      const query = new URLSearchParams({ include_docs: 'true', limit: String(page), since });
      const answer = await json<ChangesPage>(code, `_changes?${query}`);
      const docs = answer.results.flatMap(({ id, doc }) => (doc && !id.startsWith('_') ? [doc] : []));
      await store.put(docs.map((doc): Plain => ({ ...doc, id: doc._id })));
      since = answer.last_seq;
      pending = answer.pending ?? 0;
    }
  });
  const stored = await store.count();
  store.close();
  await removeDatabases(name);
  if (stored !== count) throw new Error(`the floor stored ${stored} documents of ${count}`);
  return { ms };
}

/** 今日上报 of an office with so many new members; it has reported before, as a PC in use has. */
export function push(code: string, user: string, count: number): Promise<Timing> {
  const people = drafts(count);
  return withOffice(async (office) => {
    await run(office, code, user, {});
    await office.repo('members').insertMany(people);
    return run(office, code, user, { sent: count });
  }, code);
}

/** 今日上报 with nothing to do, after a first one. */
export function idle(code: string, user: string): Promise<Timing> {
  return withOffice(async (office) => {
    await run(office, code, user, {});
    return await run(office, code, user, {});
  }, code);
}

/** The floor: the two requests of each database, all side by side. */
export async function idleFloor(code: string): Promise<Timing> {
  const ask = async (database: string, path: string): Promise<void> => {
    await (await fetch(`/county/${database}/${path}`, { cache: 'no-store' })).arrayBuffer();
  };
  const databases = collectionNames.map((collection) => databaseName(code, collection));
  const ms = await timed(() =>
    Promise.all(
      databases.flatMap((database) => [
        ask(database, '_local/bench'),
        ask(database, '_changes?include_docs=true&limit=200'),
      ]),
    ),
  );
  return { ms };
}

/** The same documents from memory by `_bulk_docs` of 1000. Also fills the community for the pull. */
export async function pushFloor(code: string, user: string, count: number): Promise<Timing> {
  const docs = records(count, code).map((record) => ({ _id: record.id, ...record, sentBy: user }));
  const ms = await timed(async () => {
    for (let at = 0; at < docs.length; at += page) await bulk(code, docs.slice(at, at + page));
  });
  return { ms };
}

/** The floor: a plain loop that reads 1000 records of an office after the other and posts them. */
export function pushFloorFromStore(code: string, user: string, count: number): Promise<Timing> {
  const people = drafts(count);
  return withOffice(async (office) => {
    await office.repo('members').insertMany(people);
    let sent = 0;
    const ms = await timed(async () => {
      for (let after: string | undefined; ;) {
        const { records: found, checkpoint } = await office.replica.changedSince('members', after, page);
        if (found.length === 0) break;
        await bulk(
          code,
          found.map(({ content }) => ({ _id: content.id, ...content, sentBy: user })),
        );
        sent += found.length;
        after = checkpoint;
      }
    });
    if (sent !== count) throw new Error(`the floor sent ${sent} documents of ${count}`);
    return { ms };
  }, code);
}

async function bulk(code: string, docs: readonly object[]): Promise<void> {
  const rows = await json<BulkResult>(code, '_bulk_docs', { docs });
  const refused = rows.find(isFailedRow);
  if (refused) throw new Error(`the county refused: ${refused.error} ${refused.reason}`);
}

/** One run of the real engine; a run that did not do its work is no figure and throws. */
async function run(
  office: Office,
  community: string,
  user: string,
  wanted: { sent?: number; received?: number },
): Promise<Timing> {
  const phases = new Phases();
  const longTasks = watchLongTasks();
  const report = await runSync({
    store: office.replica,
    county: createCountyClient({
      fetch: (url, init) => fetch(url, init),
      base: '/county',
      clock: Date.now,
      sleep: (ms) => new Promise((done) => void setTimeout(done, ms)),
    }),
    community,
    user,
    deviceId: office.deviceId,
    clock: Date.now,
    newId: () => newId(),
    onProgress: ({ collection, phase }) => phases.enter(collection === 'members' ? phase : 'others'),
  });
  phases.enter('others');
  const tasks = longTasks();
  const { outcome, sent, received, requests, bytes, error } = report;
  if (outcome !== 'complete' || sent !== (wanted.sent ?? 0) || received !== (wanted.received ?? 0)) {
    const why = error instanceof Error ? `: ${error.stack ?? error.message}` : '';
    throw new Error(`sync ended ${outcome}, sent ${sent}, received ${received}${why}`);
  }
  return { ms: phases.total, parts: { ...phases.times, requests, bytes, ...tasks } };
}

async function json<T>(code: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/county/${databaseName(code, 'members')}/${path}`, {
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    cache: 'no-store',
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`the county answered ${response.status}`);
  return (await response.json()) as T;
}
