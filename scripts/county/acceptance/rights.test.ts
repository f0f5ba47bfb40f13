import { randomUUID } from 'node:crypto';
import { collectionNames, databaseName, directoryDatabase } from '@shared/county/databases';
import { numberClaimId } from '@shared/county/numbers';
import { refusalCode } from '@shared/county/refusals';
import { rightOf, type RightHolder } from '@shared/county/rights';
import type { CollectionName } from '@shared/domain/record/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../contract';
import { provision } from '../provision/provision';
import { admin, ask, revOf, type Reply, type Who } from './ask';
import { here, randomCode, randomName, removeAfter, useCounty } from './place';

useCounty();

const code = randomCode();
const neighbour = `${code.slice(0, 9)}${code.endsWith('1') ? '002' : '001'}`;
const names = Object.fromEntries(
  ['clerk', 'reader', 'secretary', 'worker', 'other', 'street', 'county', 'left'].map((who) => [
    who,
    randomName(who),
  ]),
) as Record<'clerk' | 'reader' | 'secretary' | 'worker' | 'other' | 'street' | 'county' | 'left', string>;
let accounts: Map<string, Account>;

const as = (who: keyof typeof names): Who => accounts.get(names[who]);
const at = (collection: CollectionName, of = code): string => `/${databaseName(of, collection)}`;

beforeAll(async () => {
  const { url, admin: administrator } = here();
  for (const of of [code, neighbour]) {
    for (const collection of collectionNames) removeAfter(at(collection, of));
    removeAfter(`/${directoryDatabase}/${of}`);
  }
  for (const name of Object.values(names)) removeAfter(`/_users/org.couchdb.user:${name}`);
  const report = await provision({
    url,
    admin: administrator,
    communities: [
      { code, name: '试点社区' },
      { code: neighbour, name: '邻近社区' },
    ],
    users: [
      { name: names.clerk, roles: [`community:${code}`] },
      { name: names.reader, roles: [`community:${code}:reader`] },
      { name: names.secretary, roles: [`secretary:${code}`] },
      { name: names.worker, roles: [`grid:${code}:第一网格`] },
      { name: names.other, roles: [`community:${neighbour}`] },
      { name: names.street, roles: [`street:${code.slice(0, 9)}`] },
      { name: names.county, roles: [`county:${code.slice(0, 6)}`] },
      { name: names.left, roles: ['disabled', `community:${code}`] },
    ],
  });
  accounts = new Map(report.accounts.map((account) => [account.name, account]));
});

type Sent = { _id: string } & Record<string, unknown>;

function record(more: Record<string, unknown> = {}): Sent {
  const id = randomUUID();
  const stamps = { updatedAt: '2026-11-21T08:00:00.000Z', updatedBy: '王某', sentBy: names.clerk };
  return { _id: id, id, org: code, ...stamps, ...more };
}

async function put(who: Who, collection: CollectionName, doc: Sent, of = code): Promise<Reply> {
  return await ask(who, 'PUT', `${at(collection, of)}/${encodeURIComponent(doc._id)}`, doc);
}

const why = (reply: Reply): string | undefined =>
  refusalCode((reply.body as { reason?: string }).reason ?? '');

describe('reading', () => {
  it.each(collectionNames)('%s: by those whose role opens it', async (collection) => {
    const by = (holder: RightHolder): number => (rightOf(holder, collection) === undefined ? 403 : 200);
    const expected = {
      clerk: 200,
      reader: 200,
      secretary: 200,
      worker: by('grid'),
      other: 403,
      street: 200,
      county: by('county'),
      left: 403,
    } as const;
    for (const [who, status] of Object.entries(expected)) {
      expect([who, (await ask(as(who as keyof typeof names), 'GET', at(collection))).status]).toEqual([
        who,
        status,
      ]);
    }
    expect((await ask(undefined, 'GET', at(collection))).status).toBe(401);
  });

  it('the directory: by every account, also one out of use, but not by strangers', async () => {
    for (const who of Object.keys(names) as (keyof typeof names)[]) {
      expect((await ask(as(who), 'GET', `/${directoryDatabase}/${code}`)).body).toMatchObject({
        kind: 'community',
        code,
        name: '试点社区',
        street: { code: code.slice(0, 9) },
        county: { code: code.slice(0, 6) },
        formerCodes: [],
      });
    }
    expect((await ask(undefined, 'GET', `/${directoryDatabase}/${code}`)).status).toBe(401);
  });

  it('an account out of use learns it from its session', async () => {
    expect((await ask(as('left'), 'GET', '/_session')).body).toMatchObject({
      userCtx: { roles: ['mqb', 'disabled'] },
    });
  });
});

describe('writing', () => {
  it('is for the community itself, everywhere', async () => {
    for (const collection of collectionNames) {
      expect((await put(as('clerk'), collection, record({ unknownField: { a: 1 } }))).status).toBe(201);
    }
  });

  it('is for nobody else', async () => {
    const sent = (who: keyof typeof names) => record({ sentBy: names[who] });
    expect(why(await put(as('reader'), 'members', sent('reader')))).toBe('mqb-role');
    expect(why(await put(as('street'), 'figures', sent('street')))).toBe('mqb-role');
    expect(why(await put(as('county'), 'matters', sent('county')))).toBe('mqb-role');
    expect(why(await put(as('secretary'), 'members', sent('secretary')))).toBe('mqb-role');
    for (const who of ['other', 'left'] as const) {
      expect((await put(as(who), 'members', sent(who))).status).toBe(403);
    }
  });

  it('is for secretaries in councils, meetings and matters', async () => {
    const doc = record({ sentBy: names.secretary });
    for (const collection of ['councils', 'meetings', 'matters'] as const) {
      expect((await put(as('secretary'), collection, doc)).status).toBe(201);
    }
  });

  it('is for grid workers in their own grid', async () => {
    const sent = (grid?: string) => record({ sentBy: names.worker, grid });
    for (const collection of ['households', 'visits', 'matters'] as const) {
      expect((await put(as('worker'), collection, sent('第一网格'))).status).toBe(201);
      expect(why(await put(as('worker'), collection, sent('第二网格')))).toBe('mqb-grid');
    }
    const theirs = record({ grid: '第二网格' });
    const rev = revOf(await put(as('clerk'), 'visits', theirs));
    const taken = { ...theirs, sentBy: names.worker, grid: '第一网格', _rev: rev };
    expect(why(await put(as('worker'), 'visits', taken))).toBe('mqb-grid');
    expect(why(await put(as('worker'), 'visits', { ...taken, _deleted: true }))).toBe('mqb-grid');
    expect((await put(as('worker'), 'visits', sent())).status).toBe(201);
  });

  it('is for street and county in transfers', async () => {
    const doc = record({ name: '张三', standing: 'normal' });
    const rev = revOf(await put(as('clerk'), 'members', doc));
    const moved = { ...doc, sentBy: names.county, standing: 'movedOut', movedTo: 'z', _rev: rev };
    expect(why(await put(as('county'), 'members', { ...moved, name: '李四' }))).toBe('mqb-transfer');
    expect((await put(as('county'), 'members', moved)).status).toBe(201);
    const arrived = record({ org: neighbour, sentBy: names.street, movedFrom: doc.id });
    expect((await put(as('street'), 'members', arrived, neighbour)).status).toBe(201);
    expect((await put(as('street'), 'households', arrived, neighbour)).status).toBe(201);
  });

  it('of decisions on membership is for accounts with that right', async () => {
    const doc = record({ name: '张三', standing: 'normal' });
    const rev = revOf(await put(as('clerk'), 'members', doc));
    expect(why(await put(as('clerk'), 'members', { ...doc, standing: 'expelled', _rev: rev }))).toBe(
      'mqb-standing',
    );
    expect((await put(as('clerk'), 'members', { ...doc, standing: 'outPending', _rev: rev })).status).toBe(
      201,
    );
  });

  it('in the journal: by everybody who opens it, own entries only', async () => {
    const clerks = record();
    const rev = revOf(await put(as('clerk'), 'journal', clerks));
    for (const who of ['reader', 'secretary', 'worker', 'street', 'county'] as const) {
      const doc = record({ sentBy: names[who] });
      const made = await put(as(who), 'journal', doc);
      expect(made.status).toBe(201);
      expect((await put(as(who), 'journal', { ...doc, more: 1, _rev: revOf(made) })).status).toBe(201);
      const over = { ...clerks, sentBy: names[who], _rev: rev };
      expect(why(await put(as(who), 'journal', over))).toBe('mqb-own');
    }
  });

  it('takes no replicas, so that no branch outgrows what stands', async () => {
    const doc = record({ grid: '第二网格' });
    const rev = revOf(await put(as('clerk'), 'visits', doc));
    const [, hash = ''] = rev.split('-');
    const mine = { ...doc, sentBy: names.worker, grid: '第一网格' };
    for (const branch of [
      { _rev: '9-ff' },
      { _rev: '1-ff' },
      { _rev: '2-ff', _revisions: { start: 2, ids: ['ff', hash] } },
    ]) {
      const docs = [{ ...mine, ...branch }];
      const { body } = await ask(as('worker'), 'POST', `${at('visits')}/_bulk_docs`, {
        docs,
        new_edits: false,
      });
      expect(body).toMatchObject([{ id: doc._id, error: 'forbidden' }]);
      const clerks = [{ ...doc, ...branch }];
      const sent = { docs: clerks, new_edits: false };
      const reply = await ask(as('clerk'), 'POST', `${at('visits')}/_bulk_docs`, sent);
      expect(reply.body).toMatchObject([
        { error: 'forbidden', reason: expect.stringMatching(/^mqb-replica/) },
      ]);
    }
    expect((await ask(as('clerk'), 'GET', `${at('visits')}/${doc._id}`)).body).toMatchObject({ _rev: rev });
  });

  it('wants the account, the id, the community and the stamps', async () => {
    expect(why(await put(as('clerk'), 'visits', record({ sentBy: names.reader })))).toBe('mqb-sent-by');
    expect(why(await put(as('clerk'), 'visits', record({ id: 'another' })))).toBe('mqb-id');
    expect(why(await put(as('clerk'), 'visits', record({ org: neighbour })))).toBe('mqb-org');
    expect(why(await put(as('clerk'), 'visits', record({ updatedAt: 5 })))).toBe('mqb-updated-at');
    expect(why(await put(as('clerk'), 'visits', record({ updatedBy: undefined })))).toBe('mqb-updated-by');
    expect(why(await put(as('clerk'), 'visits', record({ text: 'x'.repeat(1024 * 1024) })))).toBe(
      'mqb-too-large',
    );
  });

  it('refuses rows of a batch by their reason and takes the rest', async () => {
    const docs = [record(), record({ org: neighbour }), record()];
    const { body } = await ask(as('clerk'), 'POST', `${at('matters')}/_bulk_docs`, { docs });
    expect(body).toMatchObject([
      { ok: true, id: docs[0]?._id },
      { id: docs[1]?._id, error: 'forbidden', reason: expect.stringMatching(/^mqb-org: /) },
      { ok: true, id: docs[2]?._id },
    ]);
  });

  it('removes with a full tombstone only', async () => {
    const doc = record();
    const rev = revOf(await put(as('clerk'), 'households', doc));
    const bare = await ask(as('clerk'), 'DELETE', `${at('households')}/${doc._id}?rev=${rev}`);
    expect(bare.status).toBe(403);
    const gone = await put(as('clerk'), 'households', {
      ...record(),
      ...doc,
      _rev: rev,
      _deleted: true,
    });
    expect(gone.status).toBe(200);
  });

  it('leaves the directory to the county', async () => {
    const doc = { _id: 'mine', name: 'x' };
    expect(why(await ask(as('clerk'), 'PUT', `/${directoryDatabase}/mine`, doc))).toBe('mqb-directory');
  });
});

describe('minutes', () => {
  it('stay as they are once they are final', async () => {
    const draft = record({ state: 'review', items: [{ id: 'i', title: '议题' }] });
    const first = revOf(await put(as('clerk'), 'meetings', draft));
    const final = { ...draft, state: 'final' };
    const second = revOf(await put(as('clerk'), 'meetings', { ...final, _rev: first }));
    expect(why(await put(as('clerk'), 'meetings', { ...final, items: [], _rev: second }))).toBe(
      'mqb-finalised',
    );
    expect(why(await put(as('clerk'), 'meetings', { ...draft, _rev: second }))).toBe('mqb-finalised');
    expect(why(await put(as('clerk'), 'meetings', { ...final, _rev: second, _deleted: true }))).toBe(
      'mqb-finalised',
    );

    const amended = { ...final, number: 3, amendments: [{ id: 'x', text: '更正' }], history: [{ id: 'h' }] };
    const third = revOf(await put(as('clerk'), 'meetings', { ...amended, _rev: second }));
    expect(why(await put(as('clerk'), 'meetings', { ...amended, number: 4, _rev: third }))).toBe(
      'mqb-finalised',
    );
    expect(why(await put(as('clerk'), 'meetings', { ...amended, amendments: [], _rev: third }))).toBe(
      'mqb-finalised',
    );
    expect((await put(as('clerk'), 'meetings', { ...amended, state: 'archived', _rev: third })).status).toBe(
      201,
    );
  });

  it('have numbers that are given once', async () => {
    const councilId = randomUUID();
    const id = numberClaimId(councilId, 2026, 1);
    const claim = record({ _id: id, id, councilId, year: 2026, number: 1, meetingId: 'm1' });
    const made = await put(as('clerk'), 'meetings', claim);
    expect(made.status).toBe(201);
    expect((await put(as('clerk'), 'meetings', { ...claim, meetingId: 'm2' })).status).toBe(409);
    for (const more of [{ meetingId: 'm2' }, { _deleted: true }]) {
      const again = await put(as('clerk'), 'meetings', { ...claim, ...more, _rev: revOf(made) });
      expect(why(again)).toBe('mqb-number');
    }
    expect(why(await put(as('clerk'), 'matters', claim))).toBe('mqb-number');
    const wrong = record({
      _id: numberClaimId(councilId, 2026, 2),
      id: numberClaimId(councilId, 2026, 2),
      councilId,
      year: 2025,
      number: 2,
    });
    expect(why(await put(as('clerk'), 'meetings', wrong))).toBe('mqb-number');
  });
});

describe('provisioning again', () => {
  it('keeps what is there, changes roles and mends what was loosened', async () => {
    const doc = record();
    await put(as('clerk'), 'members', doc);
    await admin('PUT', `${at('visits')}/_security`, {
      admins: { names: [], roles: [] },
      members: { names: [], roles: [] },
    });
    const { url, admin: administrator } = here();
    const report = await provision({
      url,
      admin: administrator,
      communities: [{ code, name: '改名社区' }],
      users: [{ name: names.reader, roles: [`community:${code}`] }],
    });
    expect(report.created).toEqual([]);
    expect(report.kept).toContain(databaseName(code, 'members'));
    expect(report.accounts).toEqual([{ name: names.reader, roles: ['mqb', `community:${code}`] }]);
    expect((await ask(as('clerk'), 'GET', `${at('members')}/${doc._id}`)).status).toBe(200);
    await expect.poll(async () => (await ask(as('other'), 'GET', at('visits'))).status).toBe(403);
    // CouchDB keeps accounts in a cache that hears of a change a moment later.
    const writes = async () => (await put(as('reader'), 'members', record({ sentBy: names.reader }))).status;
    await expect.poll(writes).toBe(201);
    expect((await ask(as('clerk'), 'GET', `/${directoryDatabase}/${code}`)).body).toMatchObject({
      name: '改名社区',
    });
  });

  it('refuses codes and roles that are none, and accounts that are no administrators', async () => {
    const { url, admin: administrator } = here();
    const wrong = { url, admin: administrator, communities: [] };
    await expect(provision({ ...wrong, communities: [{ code: '1', name: 'x' }] })).rejects.toThrow(
      RangeError,
    );
    await expect(provision({ ...wrong, users: [{ name: 'x', roles: ['_admin'] }] })).rejects.toThrow(
      RangeError,
    );
    const clerk = { name: names.clerk, password: accounts.get(names.clerk)?.password ?? '' };
    await expect(provision({ url, admin: clerk, communities: [] })).rejects.toThrow(
      /not an administrator|server admin/,
    );
  });
});
