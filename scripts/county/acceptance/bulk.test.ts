import { beforeAll, describe, expect, it } from 'vitest';
import { admin, ask, revOf, send } from './ask';
import { account, here, scratch, useCounty } from './place';

useCounty();

let path = '';
beforeAll(async () => {
  path = await scratch();
});

const bulk = async (docs: unknown, more: object = {}): ReturnType<typeof admin> =>
  await admin('POST', `${path}/_bulk_docs`, { docs, ...more });

describe('_bulk_docs', () => {
  it('answers one row per document in their order, refused ones among them', async () => {
    await bulk([{ _id: 'k0' }]);
    const { status, body } = await bulk([
      { _id: 'k1', v: 1 },
      { _id: 'k0', v: 1 },
      { _id: 'k2' },
      { v: 3 },
      { _id: 'k1', v: 9 },
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject([
      { ok: true, id: 'k1', rev: expect.stringMatching(/^1-/) },
      { id: 'k0', error: 'conflict' },
      { ok: true, id: 'k2' },
      { ok: true, id: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { id: 'k1', error: 'conflict' },
    ]);
    expect((await admin('GET', `${path}/k1`)).body).toMatchObject({ v: 1 });
  });

  it('is the same twice only for those who know the revision', async () => {
    const [row] = (await bulk([{ _id: 'r', v: 1 }])).body as { rev: string }[];
    const edit = { _id: 'r', _rev: row?.rev, v: 2 };
    expect((await bulk([edit])).body).toMatchObject([{ ok: true, id: 'r' }]);
    expect((await bulk([edit])).body).toMatchObject([{ id: 'r', error: 'conflict' }]);
  });

  it('refuses an edit of a document that is not there', async () => {
    // Without a validation function CouchDB takes it; the county's databases all have one.
    const other = await scratch();
    await admin('PUT', `${other}/_design/x`, { validate_doc_update: 'function () {}' });
    const docs = [{ _id: 'unknown', _rev: `3-${'a'.repeat(32)}`, v: 1 }];
    const { body } = await admin('POST', `${other}/_bulk_docs`, { docs });
    expect(body).toMatchObject([{ id: 'unknown', error: 'conflict' }]);
  });

  it('writes tombstones with their fields and takes them back', async () => {
    const [row] = (await bulk([{ _id: 'd', v: 1 }])).body as { rev: string }[];
    expect((await bulk([{ _id: 'd', _rev: row?.rev, _deleted: true, org: '1' }])).body).toMatchObject([
      { ok: true },
    ]);
    expect((await admin('GET', `${path}/d`)).status).toBe(404);
    const changes = (await admin('GET', `${path}/_changes?include_docs=true`)).body as {
      results: { id: string }[];
    };
    expect(changes.results.find(({ id }) => id === 'd')).toMatchObject({
      deleted: true,
      doc: { _deleted: true, org: '1' },
    });
    expect((await bulk([{ _id: 'd', v: 2 }])).body).toMatchObject([
      { ok: true, rev: expect.stringMatching(/^3-/) },
    ]);
  });

  it('brings replicas as they are, side by side with what is there', async () => {
    const mine = revOf(await admin('PUT', `${path}/c`, { v: 1 }));
    const replicas = [
      { _id: 'c', _rev: `1-${'f'.repeat(32)}`, v: 2 },
      { _id: 'n', _rev: '3-cc', _revisions: { start: 3, ids: ['cc', 'bb', 'aa'] }, v: 1 },
    ];
    expect(await bulk(replicas, { new_edits: false })).toMatchObject({ status: 201, body: [] });
    expect((await admin('GET', `${path}/c?conflicts=true`)).body).toMatchObject({
      v: 2,
      _rev: `1-${'f'.repeat(32)}`,
      _conflicts: [mine],
    });
    expect((await admin('GET', `${path}/n?revs=true`)).body).toMatchObject({
      _revisions: { start: 3, ids: ['cc', 'bb', 'aa'] },
    });
    await bulk([
      { _id: 'c', _rev: mine, _deleted: true },
      { _id: 'c', _rev: `1-${'f'.repeat(32)}`, v: 3 },
    ]);
    const resolved = (await admin('GET', `${path}/c?conflicts=true`)).body;
    expect(resolved).toMatchObject({ v: 3 });
    expect(resolved).not.toHaveProperty('_conflicts');
    expect((await bulk([{ _id: 'x' }], { new_edits: false })).status).toBe(400);
  });

  it.each([
    ['no documents', { doc: [] }],
    ['what is no list', { docs: 5 }],
    ['a document that is none', { docs: [1, { _id: 'never' }] }],
    ['an id that is no text', { docs: [{ _id: 5 }, { _id: 'never' }] }],
    ['an empty id', { docs: [{ _id: '' }, { _id: 'never' }] }],
    ['a reserved id', { docs: [{ _id: '_x' }, { _id: 'never' }] }],
    ['an unknown underscore', { docs: [{ _id: 'y', _zz: 1 }, { _id: 'never' }] }],
    ['a list', [1]],
  ])('refuses %s as a whole', async (_what, body) => {
    expect((await admin('POST', `${path}/_bulk_docs`, body)).status).toBe(400);
    expect((await admin('GET', `${path}/never`)).status).toBe(404);
  });

  it('refuses what is no JSON', async () => {
    const json = { 'Content-Type': 'application/json' };
    expect(
      (await send(here().admin, 'POST', `${path}/_bulk_docs`, { headers: json, body: '{"docs":[' })).status,
    ).toBe(400);
    const text = { 'Content-Type': 'text/plain' };
    expect(
      (await send(here().admin, 'POST', `${path}/_bulk_docs`, { headers: text, body: '{"docs":[]}' })).status,
    ).toBe(415);
    expect((await admin('GET', `${path}/_bulk_docs`)).status).toBe(405);
  });

  it('takes 1000 documents at once', async () => {
    const docs = Array.from({ length: 1000 }, (_, i) => ({ _id: `many-${i}`, text: '民'.repeat(300) }));
    const rows = (await bulk(docs)).body as { id: string; ok?: true }[];
    expect(rows.map(({ id }) => id)).toEqual(docs.map(({ _id }) => _id));
    expect(rows.every(({ ok }) => ok)).toBe(true);
  });

  it('lets one of two win that come at the same time', async () => {
    const user = await account('tester');
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, i) => ask(user, 'PUT', `${path}/number%3Ac%3A2026%3A1`, { by: i })),
    );
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 409),
    ]);
  });
});

describe('_bulk_get', () => {
  it('gives documents by id and revision, missing ones as such', async () => {
    const rev = revOf(await admin('PUT', `${path}/g`, { v: 1 }));
    await admin('PUT', `${path}/g`, { v: 2, _rev: rev });
    const docs = [{ id: 'g' }, { id: 'g', rev }, { id: 'none' }];
    const { status, body } = await admin('POST', `${path}/_bulk_get`, { docs });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        { id: 'g', docs: [{ ok: { v: 2 } }] },
        { id: 'g', docs: [{ ok: { v: 1, _rev: rev } }] },
        { id: 'none', docs: [{ error: { error: 'not_found', id: 'none' } }] },
      ],
    });
    expect((await admin('POST', `${path}/_bulk_get`, {})).status).toBe(400);
  });
});

describe('_all_docs', () => {
  it('answers keys in their order, deleted and unknown ones too', async () => {
    const other = await scratch();
    await admin('POST', `${other}/_bulk_docs`, {
      docs: [{ _id: 'a', v: 1 }, { _id: 'b' }, { _id: 'gone', _deleted: true }],
    });
    const keys = ['b', 'none', 'gone', 'a'];
    const { body } = await admin('POST', `${other}/_all_docs?include_docs=true`, { keys });
    expect(body).toMatchObject({
      total_rows: 2,
      rows: [
        { id: 'b', key: 'b', doc: { _id: 'b' } },
        { key: 'none', error: 'not_found' },
        { id: 'gone', value: { deleted: true }, doc: null },
        { id: 'a', value: { rev: expect.any(String) }, doc: { v: 1 } },
      ],
    });
    const plain = await admin('POST', `${other}/_all_docs`, { keys: ['a'] });
    expect((plain.body as { rows: object[] }).rows[0]).not.toHaveProperty('doc');
    expect((await admin('POST', `${other}/_all_docs`, { keys: 5 })).status).toBe(400);
  });

  it('finds what lies between two keys', async () => {
    const other = await scratch();
    const ids = ['a', 'number:c:2026:1', 'number:c:2026:2', 'number:d:2026:1', 'z'];
    await admin('POST', `${other}/_bulk_docs`, { docs: ids.map((_id) => ({ _id })) });
    const range = `startkey=${encodeURIComponent('"number:c:2026:"')}&endkey=${encodeURIComponent('"number:c:2026:\ufff0"')}`;
    const { body } = await admin('GET', `${other}/_all_docs?${range}`);
    expect((body as { rows: { id: string }[] }).rows.map(({ id }) => id)).toEqual(ids.slice(1, 3));
    const one = await admin('GET', `${other}/_all_docs?key=${encodeURIComponent('"z"')}`);
    expect((one.body as { rows: object[] }).rows).toHaveLength(1);
    expect(((await admin('GET', `${other}/_all_docs?limit=2`)).body as { rows: object[] }).rows).toHaveLength(
      2,
    );
    expect((await admin('GET', `${other}/_all_docs?startkey=x`)).status).toBe(400);
  });
});
