import { describe, expect, it } from 'vitest';
import { admin, ask, send } from './ask';
import { account, here, randomName, removeAfter, scratch, useCounty } from './place';

useCounty();

describe('a database', () => {
  it('is made once, by an administrator', async () => {
    const path = `/${randomName('mqb-test')}`;
    expect(await ask(undefined, 'PUT', path)).toMatchObject({ status: 401, body: { error: 'unauthorized' } });
    expect((await ask(await account('tester'), 'PUT', path)).status).toBe(401);
    expect((await ask(undefined, 'GET', path)).status).toBe(404);
    removeAfter(path);
    expect(await admin('PUT', path)).toMatchObject({ status: 201, body: { ok: true } });
    expect(await admin('PUT', path)).toMatchObject({ status: 412, body: { error: 'file_exists' } });
  });

  it.each(['/Upper', '/1digit', '/_reserved', '/with%20space', '/%E5%8C%97'])(
    'is not called %s',
    async (path) => {
      expect(await admin('PUT', path)).toMatchObject({
        status: 400,
        body: { error: 'illegal_database_name' },
      });
    },
  );

  it('tells how much is in it and when it was made', async () => {
    const path = await scratch();
    const before = await admin('GET', path);
    expect(before).toMatchObject({
      status: 200,
      body: { db_name: path.slice(1), doc_count: 0, doc_del_count: 0, update_seq: expect.any(String) },
    });
    const { instance_start_time: made } = before.body as { instance_start_time: string };
    expect(Math.abs(Number(made) * 1000 - Date.now())).toBeLessThan(60_000);

    const docs = [{ _id: 'a' }, { _id: 'b' }, { _id: 'c', _deleted: true }];
    await admin('POST', `${path}/_bulk_docs`, { docs });
    const after = await admin('GET', path);
    expect(after.body).toMatchObject({ doc_count: 2, doc_del_count: 1, instance_start_time: made });
    expect(after.body).not.toHaveProperty('update_seq', (before.body as { update_seq: string }).update_seq);
  });

  it('is removed by an administrator, with all that is in it', async () => {
    const path = await scratch();
    await admin('PUT', `${path}/a`, { v: 1 });
    expect((await ask(await account('tester'), 'DELETE', path)).status).toBe(401);
    expect(await admin('DELETE', `${path}?rev=1-a`)).toMatchObject({ status: 400 });
    expect(await admin('DELETE', path)).toMatchObject({ status: 200, body: { ok: true } });
    expect(await admin('GET', path)).toMatchObject({ status: 404, body: { error: 'not_found' } });
    expect((await admin('DELETE', path)).status).toBe(404);
    expect((await admin('GET', `${path}/a`)).status).toBe(404);
    await admin('PUT', path);
    expect((await admin('GET', `${path}/a`)).status).toBe(404);
  });
});

describe('the security object', () => {
  it('keeps a new database for administrators', async () => {
    const path = `/${randomName('mqb-test')}`;
    await admin('PUT', path);
    removeAfter(path);
    expect((await ask(undefined, 'GET', path)).status).toBe(401);
    expect((await ask(await account('tester'), 'GET', path)).status).toBe(403);
  });

  it('lets members in, by role and by name, and nobody else', async () => {
    const path = await scratch();
    const [byRole, byName, stranger] = await Promise.all([account('tester'), account('x'), account('x')]);
    const security = {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [byName.name], roles: ['tester'] },
    };
    expect(await admin('PUT', `${path}/_security`, security)).toMatchObject({
      status: 200,
      body: { ok: true },
    });
    expect((await admin('GET', `${path}/_security`)).body).toEqual(security);
    for (const request of ['', '/_changes', '/_all_docs', '/a', '/_local/a', '/_security']) {
      expect([200, 404]).toContain((await ask(byRole, 'GET', path + request)).status);
      expect([200, 404]).toContain((await ask(byName, 'GET', path + request)).status);
      expect(await ask(stranger, 'GET', path + request)).toMatchObject({
        status: 403,
        body: { error: 'forbidden' },
      });
      expect(await ask(undefined, 'GET', path + request)).toMatchObject({
        status: 401,
        body: { error: 'unauthorized' },
      });
    }
    const docs = { docs: [{ _id: 'a' }] };
    expect((await ask(stranger, 'POST', `${path}/_bulk_docs`, docs)).status).toBe(403);
    expect((await ask(undefined, 'POST', `${path}/_bulk_docs`, docs)).status).toBe(401);
    expect((await ask(byName, 'POST', `${path}/_bulk_docs`, docs)).status).toBe(201);
  });

  it('is changed by administrators only', async () => {
    const path = await scratch();
    const before = (await admin('GET', `${path}/_security`)).body;
    const open = { admins: { names: [], roles: [] }, members: { names: [], roles: [] } };
    // CouchDB answers 500 to an ordinary member; what counts is that nothing changed.
    const reply = await ask(await account('tester'), 'PUT', `${path}/_security`, open);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect((await admin('GET', `${path}/_security`)).body).toEqual(before);
    expect(
      (await send(here().admin, 'PUT', `${path}/_security`, { body: '[1]' })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await admin('POST', `${path}/_security`, open)).status).toBe(405);
  });
});
