import type { ChangesPage } from '@shared/county/wire';
import { describe, expect, it } from 'vitest';
import { admin, revOf } from './ask';
import { scratch, useCounty } from './place';

useCounty();

const changes = async (path: string, query: Record<string, string> = {}): Promise<ChangesPage> => {
  const reply = await admin('GET', `${path}/_changes?${new URLSearchParams(query).toString()}`);
  expect(reply.status).toBe(200);
  return reply.body as ChangesPage;
};

const fill = async (path: string, from: number, to: number): Promise<void> => {
  const docs = Array.from({ length: to - from }, (_, i) => ({ _id: `d${from + i}`, v: 1 }));
  await admin('POST', `${path}/_bulk_docs`, { docs });
};

/** Reads page by page, as the sync does. */
async function walk(path: string, limit: number, since = '0'): Promise<{ ids: string[]; last: string }> {
  const ids: string[] = [];
  let last = since;
  for (;;) {
    const page = await changes(path, { since: last, limit: String(limit) });
    ids.push(...page.results.map(({ id }) => id));
    expect(page.results.length).toBeLessThanOrEqual(limit);
    last = page.last_seq;
    if (page.pending === 0) return { ids, last };
    expect(page.results.length).toBeGreaterThan(0);
  }
}

describe('_changes', () => {
  it('of an empty database is empty', async () => {
    const path = await scratch();
    const page = await changes(path);
    expect(page).toMatchObject({ results: [], pending: 0 });
    expect(typeof page.last_seq).toBe('string');
    expect(await changes(path, { since: page.last_seq })).toMatchObject({ results: [], pending: 0 });
  });

  it('gives every document once, page by page, and says how many follow', async () => {
    const path = await scratch();
    await fill(path, 0, 25);
    const first = await changes(path, { limit: '10' });
    expect(first.results).toHaveLength(10);
    expect(first.pending).toBe(15);
    expect(first.results.at(-1)?.seq).toBe(first.last_seq);
    const second = await changes(path, { limit: '10', since: first.last_seq });
    expect(second.pending).toBe(5);
    const { ids } = await walk(path, 7);
    expect(ids.toSorted()).toEqual(Array.from({ length: 25 }, (_, i) => `d${i}`).toSorted());
  });

  it('gives what came later and only that', async () => {
    const path = await scratch();
    await fill(path, 0, 5);
    const { last } = await walk(path, 3);
    const rev = ((await admin('GET', `${path}/d1`)).body as { _rev: string })._rev;
    await admin('PUT', `${path}/d1`, { v: 2, _rev: rev });
    await fill(path, 5, 7);
    const { ids, last: end } = await walk(path, 2, last);
    expect(ids.toSorted()).toEqual(['d1', 'd5', 'd6']);
    expect((await walk(path, 10, end)).ids).toEqual([]);
    expect((await walk(path, 4)).ids).toHaveLength(7);
    expect(await changes(path, { since: 'now' })).toMatchObject({ results: [], pending: 0 });
  });

  it('counts a document that was changed many times once', async () => {
    const path = await scratch();
    await fill(path, 0, 4);
    for (let i = 0; i < 5; i += 1) {
      const rev = ((await admin('GET', `${path}/d2`)).body as { _rev: string })._rev;
      await admin('PUT', `${path}/d2`, { i, _rev: rev });
    }
    expect((await changes(path, { limit: '1' })).pending).toBe(3);
    expect((await changes(path)).results.find(({ id }) => id === 'd2')?.changes[0]?.rev).toMatch(/^6-/);
  });

  it('brings documents, also design documents and tombstones', async () => {
    const path = await scratch();
    await admin('PUT', `${path}/_design/x`, { language: 'javascript' });
    const rev = revOf(await admin('PUT', `${path}/a`, { v: 1 }));
    await admin('PUT', `${path}/a`, { _rev: rev, _deleted: true, org: '1' });
    await admin('PUT', `${path}/b`, { v: 1 });
    const { results } = await changes(path, { include_docs: 'true' });
    const byId = new Map(results.map((row) => [row.id, row]));
    expect(byId.get('a')).toMatchObject({ deleted: true, doc: { _id: 'a', _deleted: true, org: '1' } });
    expect(byId.get('b')).toMatchObject({ doc: { v: 1, _rev: expect.stringMatching(/^1-/) } });
    expect(byId.get('b')).not.toHaveProperty('deleted');
    expect(byId.has('_design/x')).toBe(true);
    expect((await changes(path)).results.every((row) => !('doc' in row))).toBe(true);
  });

  it('starts from the beginning where the database was made anew', async () => {
    const path = await scratch();
    await fill(path, 0, 5);
    const { last } = await walk(path, 10);
    await admin('DELETE', path);
    await admin('PUT', path);
    await fill(path, 10, 12);
    expect((await walk(path, 10, last)).ids.toSorted()).toEqual(['d10', 'd11']);
  });

  it('refuses a sequence that is none', async () => {
    const path = await scratch();
    for (const since of ['abc', '-', '12x']) {
      expect((await admin('GET', `${path}/_changes?since=${since}`)).status).toBe(400);
    }
    expect((await admin('GET', `${path}/_changes?limit=x`)).status).toBeGreaterThanOrEqual(400);
  });

  it('with a limit of nothing tells how much there is', async () => {
    const path = await scratch();
    await fill(path, 0, 3);
    expect(await changes(path, { limit: '0' })).toMatchObject({ results: [], pending: 3 });
  });
});
