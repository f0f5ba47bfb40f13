import { beforeAll, describe, expect, it } from 'vitest';
import { admin, ask, revOf } from './ask';
import { account, here, scratch, useCounty } from './place';

useCounty();

const rules = `function (newDoc, oldDoc, userCtx, secObj) {
  if (newDoc.show) throw({ forbidden: JSON.stringify({ newDoc: newDoc, oldDoc: oldDoc, userCtx: userCtx, secObj: secObj }) });
  if (newDoc.forbid) throw({ forbidden: 'no: ' + newDoc.forbid });
  if (newDoc.stranger) throw({ unauthorized: 'who?' });
  if (newDoc.crash) newDoc.a.b.c = 1;
  newDoc.added = true;
}`;

let path = '';
let user: Awaited<ReturnType<typeof account>>;
beforeAll(async () => {
  path = await scratch();
  user = await account('tester');
  await here().county.demand('PUT', `${path}/_design/rules`, {
    language: 'javascript',
    validate_doc_update: rules,
  });
});

interface Shown {
  newDoc: Record<string, unknown>;
  oldDoc: Record<string, unknown> | null;
  userCtx: Record<string, unknown>;
  secObj: Record<string, unknown>;
}

async function shown(method: string, id: string, body: object): Promise<Shown> {
  const reply = await ask(user, method, `${path}/${id}`, body);
  expect(reply.status).toBe(403);
  return JSON.parse((reply.body as { reason: string }).reason) as Shown;
}

describe('validate_doc_update', () => {
  it('is for administrators to write', async () => {
    const design = { validate_doc_update: 'function () {}' };
    expect(await ask(user, 'PUT', `${path}/_design/mine`, design)).toMatchObject({
      status: 403,
      body: { error: 'forbidden' },
    });
    const bulk = await ask(user, 'POST', `${path}/_bulk_docs`, {
      docs: [{ _id: '_design/mine', ...design }, { _id: 'beside' }],
    });
    expect(bulk.body).toMatchObject([
      { id: '_design/mine', error: 'forbidden' },
      { ok: true, id: 'beside' },
    ]);
    expect((await admin('PUT', `${path}/_design/odd`, { validate_doc_update: 5 })).status).toBe(400);
  });

  it('says no with its own words, to administrators too', async () => {
    for (const who of [user, here().admin]) {
      expect(await ask(who, 'PUT', `${path}/a`, { forbid: 'x' })).toMatchObject({
        status: 403,
        body: { error: 'forbidden', reason: 'no: x' },
      });
    }
    expect(await ask(user, 'PUT', `${path}/a`, { stranger: 1 })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized', reason: 'who?' },
    });
    expect((await admin('GET', `${path}/a`)).status).toBe(404);
  });

  it('that fails lets nothing through', async () => {
    expect((await ask(user, 'PUT', `${path}/a`, { crash: 1 })).status).toBe(500);
    expect((await admin('GET', `${path}/a`)).status).toBe(404);
  });

  it('refuses rows of a batch and lets the others through', async () => {
    const docs = [
      { _id: 'r1', forbid: 'x' },
      { _id: 'r2' },
      { _id: 'r3', stranger: 1 },
      { _id: 'r4', crash: 1 },
      { _id: 'r5' },
    ];
    const { status, body } = await ask(user, 'POST', `${path}/_bulk_docs`, { docs });
    expect(status).toBe(201);
    expect(body).toMatchObject([
      { id: 'r1', error: 'forbidden', reason: 'no: x' },
      { ok: true, id: 'r2' },
      { id: 'r3', error: 'unauthorized', reason: 'who?' },
      { id: 'r4', error: expect.any(String) },
      { ok: true, id: 'r5' },
    ]);
  });

  it('judges replicas too', async () => {
    const docs = [
      { _id: 'p1', _rev: '1-aa', forbid: 'x' },
      { _id: 'p2', _rev: '1-aa' },
    ];
    const { body } = await ask(user, 'POST', `${path}/_bulk_docs`, { docs, new_edits: false });
    expect(body).toMatchObject([{ id: 'p1', error: 'forbidden' }]);
    expect((await admin('GET', `${path}/p1`)).status).toBe(404);
    expect((await admin('GET', `${path}/p2`)).status).toBe(200);
  });

  it('sees the new document, the old one, who writes, and the security object', async () => {
    const first = await shown('PUT', 'seen', { show: 1, v: 1 });
    expect(first.newDoc).toMatchObject({ _id: 'seen', v: 1 });
    expect(first.oldDoc).toBeNull();
    expect(first.userCtx).toMatchObject({ db: path.slice(1), name: user.name, roles: ['tester'] });
    expect(first.secObj).toMatchObject({ members: { roles: ['tester'] } });

    const rev = revOf(await ask(user, 'PUT', `${path}/seen`, { v: 2 }));
    const second = await shown('PUT', 'seen', { show: 1, v: 3, _rev: rev });
    expect(second.oldDoc).toMatchObject({ _id: 'seen', _rev: rev, v: 2 });
    const third = await shown('PUT', 'seen', { show: 1, _rev: rev, _deleted: true });
    expect(third.newDoc).toMatchObject({ _deleted: true });

    const gone = revOf(await ask(user, 'DELETE', `${path}/seen?rev=${rev}`));
    expect((await shown('PUT', 'seen', { show: 1 })).oldDoc).toBeNull();
    expect((await shown('PUT', 'seen', { show: 1, _rev: gone })).oldDoc).toMatchObject({ _deleted: true });
  });

  it('changes nothing in the document', async () => {
    await ask(user, 'PUT', `${path}/same`, { v: 1 });
    expect((await admin('GET', `${path}/same`)).body).not.toHaveProperty('added');
  });

  it('is not asked about conflicts and local documents', async () => {
    await ask(user, 'PUT', `${path}/k`, { v: 1 });
    expect((await ask(user, 'PUT', `${path}/k`, { forbid: 'x' })).status).toBe(409);
    expect((await ask(user, 'PUT', `${path}/_local/k`, { forbid: 'x' })).status).toBe(201);
  });

  it('holds as soon as it is written and no longer than it is there', async () => {
    const other = await scratch();
    const source = "function () { throw({ forbidden: 'closed' }); }";
    const rev = revOf(await admin('PUT', `${other}/_design/x`, { validate_doc_update: source }));
    expect((await admin('PUT', `${other}/a`, {})).status).toBe(403);
    await admin('DELETE', `${other}/_design/x?rev=${rev}`);
    expect((await admin('PUT', `${other}/a`, {})).status).toBe(201);
  });

  it('that does not compile closes its database', async () => {
    const other = await scratch();
    await admin('PUT', `${other}/_design/x`, { validate_doc_update: 'function (n, o {' });
    expect((await admin('PUT', `${other}/a`, {})).status).toBe(500);
  });
});
