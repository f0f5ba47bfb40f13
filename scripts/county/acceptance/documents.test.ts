import { beforeAll, describe, expect, it } from 'vitest';
import { admin, ask, revOf, send } from './ask';
import { account, here, scratch, useCounty } from './place';

useCounty();

let path = '';
beforeAll(async () => {
  path = await scratch();
});

describe('a document', () => {
  it('is written, read, changed and deleted by its revision', async () => {
    const made = await admin('PUT', `${path}/a`, { v: 1, 名: '𠮷䶮' });
    expect(made).toMatchObject({
      status: 201,
      body: { ok: true, id: 'a', rev: expect.stringMatching(/^1-/) },
    });
    expect(made.headers.get('etag')).toBe(`"${revOf(made)}"`);
    const read = await admin('GET', `${path}/a`);
    expect(read).toMatchObject({ status: 200, body: { _id: 'a', _rev: revOf(made), v: 1, 名: '𠮷䶮' } });

    const changed = await admin('PUT', `${path}/a`, { v: 2, _rev: revOf(made) });
    expect(revOf(changed)).toMatch(/^2-/);
    expect((await admin('GET', `${path}/a?rev=${revOf(made)}`)).body).toMatchObject({ v: 1 });
    expect((await admin('GET', `${path}/a?revs=true`)).body).toMatchObject({
      _revisions: { start: 2, ids: [revOf(changed).slice(2), revOf(made).slice(2)] },
    });

    const deleted = await admin('DELETE', `${path}/a?rev=${revOf(changed)}`);
    expect(deleted).toMatchObject({ status: 200, body: { ok: true, rev: expect.stringMatching(/^3-/) } });
    expect(await admin('GET', `${path}/a`)).toMatchObject({
      status: 404,
      body: { error: 'not_found', reason: 'deleted' },
    });
    expect((await admin('GET', `${path}/a?rev=${revOf(deleted)}`)).body).toEqual({
      _id: 'a',
      _rev: revOf(deleted),
      _deleted: true,
    });
    expect(revOf(await admin('PUT', `${path}/a`, { v: 3 }))).toMatch(/^4-/);
  });

  it('is not changed by somebody who does not know its revision', async () => {
    const first = revOf(await admin('PUT', `${path}/b`, { v: 1 }));
    const second = revOf(await admin('PUT', `${path}/b`, { v: 2, _rev: first }));
    for (const doc of [
      { v: 1 },
      { v: 3 },
      { v: 3, _rev: first },
      { v: 2, _rev: first },
      { v: 3, _rev: '2-abc' },
    ]) {
      expect(await admin('PUT', `${path}/b`, doc)).toMatchObject({
        status: 409,
        body: { error: 'conflict' },
      });
    }
    for (const query of ['', '?rev=1-abc', `?rev=${first}`]) {
      expect((await admin('DELETE', `${path}/b${query}`)).status).toBe(409);
    }
    expect((await admin('GET', `${path}/b`)).body).toMatchObject({ v: 2, _rev: second });
  });

  it('that is not there is missing', async () => {
    expect(await admin('GET', `${path}/none`)).toMatchObject({
      status: 404,
      body: { error: 'not_found', reason: 'missing' },
    });
    expect((await admin('DELETE', `${path}/none?rev=1-abc`)).status).toBe(404);
    expect((await admin('GET', `${path}/b?rev=9-abc`)).status).toBe(404);
  });

  it('keeps the fields of its tombstone', async () => {
    const rev = revOf(await admin('PUT', `${path}/t`, { org: '1', name: 'x' }));
    const gone = await admin('PUT', `${path}/t`, { _rev: rev, _deleted: true, org: '1', updatedBy: 'y' });
    expect(gone.status).toBe(200);
    expect((await admin('GET', `${path}/t?rev=${revOf(gone)}`)).body).toEqual({
      _id: 't',
      _rev: revOf(gone),
      _deleted: true,
      org: '1',
      updatedBy: 'y',
    });
  });

  it('comes back after its deletion only without a revision', async () => {
    const made = revOf(await admin('PUT', `${path}/back`, { v: 1 }));
    const gone = revOf(await admin('PUT', `${path}/back`, { _rev: made, _deleted: true, org: '1' }));
    const tries = [
      { _rev: gone, v: 2 },
      { _rev: gone, _deleted: true, v: 2 },
      { _deleted: true, v: 2 },
    ];
    for (const doc of tries) {
      expect(await admin('PUT', `${path}/back`, doc)).toMatchObject({
        status: 409,
        body: { error: 'conflict' },
      });
      const bulk = await admin('POST', `${path}/_bulk_docs`, { docs: [{ _id: 'back', ...doc }] });
      expect(bulk).toMatchObject({ status: 201, body: [{ id: 'back', error: 'conflict' }] });
    }
    expect((await admin('GET', `${path}/back`)).body).toMatchObject({ reason: 'deleted' });
    expect((await admin('GET', `${path}/back?rev=${gone}`)).body).toMatchObject({ org: '1' });
    expect(revOf(await admin('PUT', `${path}/back`, { v: 3 }))).toMatch(/^3-/);
  });

  it('may have any id that does not start with an underscore', async () => {
    for (const id of ['number:c:2026:1', 'a/b', '北关', 'a b', 'a+b?c']) {
      const address = `${path}/${encodeURIComponent(id)}`;
      expect((await admin('PUT', address, { v: 1 })).body).toMatchObject({ ok: true, id });
      expect((await admin('GET', address)).body).toMatchObject({ _id: id });
    }
    expect(await admin('PUT', `${path}/_odd`, {})).toMatchObject({ status: 400 });
  });

  it('gets an id if it brings none', async () => {
    const made = await admin('POST', path, { v: 1 });
    expect(made).toMatchObject({
      status: 201,
      body: { ok: true, id: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  it.each([
    ['no JSON', '{v:1'],
    ['nothing', ''],
    ['a list', '[1]'],
    ['null', 'null'],
    ['an unknown underscore', '{"_nonsense":1}'],
    ['a revision that is none', '{"_rev":"x"}'],
  ])('is not %s', async (_what, body) => {
    const headers = { 'Content-Type': 'application/json' };
    expect((await send(here().admin, 'PUT', `${path}/bad`, { headers, body })).status).toBe(400);
    expect((await admin('GET', `${path}/bad`)).status).toBe(404);
  });

  it('is told apart by its tag', async () => {
    const rev = revOf(await admin('PUT', `${path}/tag`, { v: 1 }));
    const headers = { 'If-None-Match': `"${rev}"` };
    expect((await send(here().admin, 'GET', `${path}/tag`, { headers })).status).toBe(304);
    expect(await send(here().admin, 'HEAD', `${path}/tag`, {})).toMatchObject({ status: 200, text: '' });
  });

  it('of 8 MB and more is too large', async () => {
    const big = { x: 'y'.repeat(8_000_100) };
    const reply = await admin('PUT', `${path}/big`, big);
    expect(reply).toMatchObject({ status: 413, body: { error: 'document_too_large' } });
    const bulk = await admin('POST', `${path}/_bulk_docs`, { docs: [{ _id: 'big', ...big }] });
    expect(bulk).toMatchObject({ status: 413, body: { error: 'document_too_large', reason: 'big' } });
    expect((await admin('GET', `${path}/big`)).status).toBe(404);
  });
});

describe('a local document', () => {
  it('belongs to its database and shows up nowhere', async () => {
    const user = await account('tester');
    const local = `${path}/_local/mqb-device`;
    const before = ((await admin('GET', path)).body as { doc_count: number }).doc_count;
    expect((await ask(user, 'GET', local)).status).toBe(404);
    const first = await ask(user, 'PUT', local, { run: 1, nonce: 'n1' });
    expect(first).toMatchObject({ status: 201, body: { ok: true, id: '_local/mqb-device', rev: '0-1' } });
    expect((await ask(user, 'PUT', local, { run: 2, nonce: 'n2', _rev: '0-1' })).body).toMatchObject({
      rev: '0-2',
    });
    expect((await ask(user, 'GET', local)).body).toEqual({
      _id: '_local/mqb-device',
      _rev: '0-2',
      run: 2,
      nonce: 'n2',
    });
    expect((await admin('GET', `${path}/_changes`)).text).not.toContain('mqb-device');
    expect((await admin('GET', path)).body).toMatchObject({ doc_count: before });
    expect((await ask(await account('x'), 'GET', local)).status).toBe(403);
    expect((await ask(user, 'DELETE', `${local}?rev=0-2`)).status).toBe(200);
    expect((await ask(user, 'GET', local)).status).toBe(404);
  });

  it('goes with its database', async () => {
    const other = await scratch();
    await admin('PUT', `${other}/_local/mark`, { run: 7 });
    await admin('DELETE', other);
    await admin('PUT', other);
    expect((await admin('GET', `${other}/_local/mark`)).status).toBe(404);
  });
});

describe('attachments', () => {
  it('are carried along as stubs and read by their names', async () => {
    const made = await send(here().admin, 'PUT', `${path}/att/f.txt`, {
      headers: { 'Content-Type': 'text/plain' },
      body: 'hello',
    });
    expect(made.status).toBe(201);
    const read = (await admin('GET', `${path}/att`)).body as { _attachments: unknown };
    expect(read._attachments).toMatchObject({
      'f.txt': { content_type: 'text/plain', length: 5, revpos: 1, stub: true },
    });
    const changed = await admin('PUT', `${path}/att`, { ...read, v: 1 });
    expect(changed.status).toBe(201);
    const file = await admin('GET', `${path}/att/f.txt`);
    expect(file.text).toBe('hello');
    expect(file.headers.get('content-type')).toBe('text/plain');
    const page = (await admin('GET', `${path}/_changes?include_docs=true`)).body as {
      results: { id: string; doc: object }[];
    };
    expect(page.results.find(({ id }) => id === 'att')?.doc).toMatchObject({
      _attachments: { 'f.txt': { stub: true } },
    });
    expect((await admin('DELETE', `${path}/att/f.txt?rev=${revOf(changed)}`)).status).toBe(200);
    expect((await admin('GET', `${path}/att/f.txt`)).status).toBe(404);
  });

  it('come inside of a document too, and a stub needs its original', async () => {
    const data = Buffer.from('abc').toString('base64');
    const made = await admin('PUT', `${path}/att2`, {
      _attachments: { 'x.txt': { content_type: 'text/plain', data } },
    });
    expect(made.status).toBe(201);
    expect((await admin('GET', `${path}/att2/x.txt`)).text).toBe('abc');
    const doc = { _id: 'att2', _rev: revOf(made), _attachments: { y: { stub: true } } };
    expect(await admin('POST', `${path}/_bulk_docs`, { docs: [doc] })).toMatchObject({
      status: 412,
      body: { error: 'missing_stub' },
    });
  });
});
