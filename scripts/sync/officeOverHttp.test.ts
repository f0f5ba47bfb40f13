import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Office } from '@/data/office';
import { type RunReport, decideOpen, pendingCount } from '@/sync';
import { atPc, syncOffice } from './officePc';
import { TestCounty } from './testCounty';

let county: TestCounty;

beforeAll(async () => {
  county = await TestCounty.open('a', 'b');
});
afterAll(async () => {
  await county.close();
});

const at = <T>(pc: 'a' | 'b', work: (office: Office) => Promise<T>): Promise<T> => atPc(county, pc, work);
const sync = (office: Office, user: string): Promise<RunReport> => syncOffice(county, office, user);

const member = (name: string): ReturnType<typeof newMember> => ({
  ...newMember({ name }),
  mobile: '1',
  note: 'one\ntwo\nthree',
});
const good = { outcome: 'complete', waiting: 0, refused: 0, setAside: 0 };

describe('two PCs with real records', () => {
  it('go through an evening: new, empty disk, merge, clash, decision, deletion', async () => {
    const [first = '', second = ''] = await at('a', async (office) => {
      const ids = await office.repo('members').insertMany([member('王芳'), member('李强')]);
      expect((await pendingCount(office.replica, county.code)).waiting).toBe(2);
      expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 2 });
      expect((await pendingCount(office.replica, county.code)).waiting).toBe(0);
      expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 0, received: 0 });
      return ids;
    });
    await at('b', async (office) => {
      const seen: string[] = [];
      office.repo('members').subscribe(({ upserted }) => void seen.push(...upserted.map((one) => one.name)));
      expect(await sync(office, 'b')).toMatchObject({ ...good, sent: 0, received: 2 });
      expect(seen.toSorted()).toEqual(['李强', '王芳'].toSorted());
      expect(await office.repo('members').get(first)).toMatchObject({ name: '王芳', sentBy: 'a' });
      await office.repo('members').update(first, { mobile: '2', note: 'one\ntwo\nthree, by b' });
      await office.repo('members').remove([second]);
      expect(await sync(office, 'b')).toMatchObject({ ...good, sent: 2 });
    });
    await at('a', async (office) => {
      await office.repo('members').update(first, { mobile: '3', note: 'one, by a\ntwo\nthree' });
      const report = await sync(office, 'a');
      expect(report).toMatchObject({ ...good, toDecide: 1 });
      expect(await office.repo('members').get(second)).toBeUndefined();
      const merged = await office.repo('members').get(first);
      expect(merged).toMatchObject({ mobile: '2', note: 'one, by a\ntwo\nthree, by b' });
      const [entry] = merged?.open ?? [];
      expect(entry).toMatchObject({ field: 'mobile', mine: '3', theirs: '2', theirsBy: 'Person b' });
      const writer = { by: 'Person a', deviceId: 'pc-a', now: new Date().toISOString() };
      await decideOpen(
        office.replica,
        { collection: 'members', id: first, entryId: entry?.id ?? '' },
        'mine',
        writer,
      );
      expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 1, toDecide: 0 });
    });
    await at('b', async (office) => {
      expect(await sync(office, 'b')).toMatchObject({ ...good, toDecide: 0 });
      expect(await office.repo('members').get(first)).toMatchObject({
        mobile: '3',
        open: [],
        note: 'one, by a\ntwo\nthree, by b',
      });
    });
  });

  it('set aside a document that the schema refuses, and take the rest', async () => {
    await at('a', async (office) => {
      const ids = await office.repo('members').insertMany([member('好'), member('坏')]);
      const found = await office.replica.getMany('members', ids);
      expect(found.size).toBe(2);
      await sync(office, 'a');
      const bad = { _id: 'bad', id: 'bad', org: county.code, name: 7, sentBy: 'a', updatedBy: 'x' };
      const authorization = county.authorization('a');
      const answer = await fetch(`${county.url}/mqb-${county.code}-members/bad`, {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ ...bad, updatedAt: new Date().toISOString() }),
      });
      expect(answer.status).toBe(201);
    });
    await at('b', async (office) => {
      expect(await sync(office, 'b')).toMatchObject({ outcome: 'complete', received: 2, setAside: 1 });
      expect(await sync(office, 'b')).toMatchObject({ outcome: 'complete', received: 0, setAside: 1 });
    });
  });
});
