import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseName } from '@shared/county/databases';
import { designId } from '@shared/county/design/compose';
import { newMember } from '@shared/domain/member/factory';
import { actsHead, note } from '@/data/journal/note';
import type { Office } from '@/data/office';
import { keepRun } from '@/features/sync/journal';
import { learnWish, wantsActs } from '@/sync';
import { verifyJournal } from '../journal/verifyJournal';
import { atPc, clientOf, syncOffice } from './officePc';
import { TestCounty } from './testCounty';

let county: TestCounty;

beforeAll(async () => {
  county = await TestCounty.open('a', 'b');
});
afterAll(async () => {
  await county.close();
});

const at = <T>(pc: 'a' | 'b', work: (office: Office) => Promise<T>): Promise<T> => atPc(county, pc, work);

/** 今日上报 with its line about the run, which follows in a run of its own. */
async function report(office: Office, user: string): Promise<void> {
  await learnWish(office.replica, clientOf(county, user), county.code);
  const head = await actsHead(office, county.code);
  const travels = await wantsActs(office.replica, county.code);
  const first = await syncOffice(county, office, user);
  await keepRun(office, first, head && { ...head, travels });
  for (const { outcome, refused } of [first, await syncOffice(county, office, user)]) {
    expect({ outcome, refused }).toEqual({ outcome: 'complete', refused: 0 });
  }
}

const verify = () => verifyJournal({ url: county.url, admin: county.admin, community: county.code });

interface Line {
  _id: string;
  _rev: string;
  kind: string;
  detail: Record<string, unknown>;
}

const journal = (): string => `${county.url}/${databaseName(county.code, 'journal')}`;
async function ask(path: string, authorization: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization, 'content-type': 'application/json' };
  return await fetch(`${journal()}/${path}`, { ...init, headers });
}
async function lines(): Promise<Line[]> {
  const answer = await ask('_all_docs?include_docs=true', county.authorization('a'));
  const { rows } = (await answer.json()) as { rows: { doc: Line }[] };
  return rows.map(({ doc }) => doc).filter(({ _id }) => !_id.startsWith('_design/'));
}
const kinds = async (): Promise<string[]> =>
  [...new Set((await lines()).map(({ kind }) => kind))].toSorted((a, b) => (a < b ? -1 : 1));

it('acts come to a county that wants them, whole and in order, also those from before; what is altered shows', async () => {
  await at('a', async (office) => {
    await office.repo('members').insert(newMember({ name: '王芳' }));
    await note(office, 'access', { collection: 'members', recordId: randomUUID(), field: 'idNumber' });
    await note(office, 'export', {
      what: 'roster',
      count: 3,
      format: 'xlsx',
      purpose: '换届😀 “核对”\u2028𠮷\n',
    });
    await report(office, 'a');
  });
  expect(await kinds()).toEqual(['syncRun']);
  expect(await verify()).toEqual({ lines: 1, devices: 1, unlinked: 0, problems: [] });

  await county.wantJournal();
  await at('b', async (office) => {
    await note(office, 'print', { what: 'minutes', count: 1 });
    await report(office, 'b');
  });
  await at('a', async (office) => {
    await note(office, 'setting', { what: 'idleMinutes', from: 10, to: 2.5 });
    await report(office, 'a');
    await report(office, 'a');
  });
  expect(await kinds()).toEqual(['access', 'export', 'print', 'setting', 'syncRun']);
  const { lines: count, devices, unlinked, problems } = await verify();
  expect({ devices, unlinked, problems }).toEqual({ devices: 2, unlinked: 0, problems: [] });
  expect(count).toBe((await lines()).length);

  const exported = (await lines()).find(({ kind }) => kind === 'export');
  if (!exported) throw new Error('no line');
  const altered = { ...exported, sentBy: 'a', detail: { ...exported.detail, count: 1 } };
  const put = (authorization: string, doc: object): Promise<Response> =>
    ask(exported._id, authorization, { method: 'PUT', body: JSON.stringify(doc) });
  expect((await put(county.authorization('a'), altered)).status).toBe(403);
  const rules = (await (await ask(designId, county.administrator)).json()) as { _rev: string };
  await ask(`${designId}?rev=${rules._rev}`, county.administrator, { method: 'DELETE' });
  expect((await put(county.administrator, altered)).status).toBe(201);
  expect((await verify()).problems).toMatchObject([{ kind: 'altered', id: exported._id }]);
});
