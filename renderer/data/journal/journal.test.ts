import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '@shared/domain/journal/type';
import type { Office } from '../office';
import { editDisk } from '../testDisk';
import { openTestOffice, testProfile } from '../testOffice';
import { actsHead, note } from './note';
import { type JournalReport, verifyJournal } from './verify';

const headCell = `journal/head/acts/${testProfile.communityCode}`;
let name: string;
let office: Office;

beforeEach(async () => {
  name = `journal-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName: name });
});
afterEach(() => office.close());

const access = (n: number): Promise<void> =>
  note(office, 'access', { collection: 'members', recordId: `m${n}` });
async function write(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await access(n);
}
async function reopen(): Promise<void> {
  await office.close();
  office = await openTestOffice({ databaseName: name });
}
const lines = (): Promise<JournalEntry[]> => office.repo('journal').find({ field: 'at', limit: 500 });
const kinds = ({ problems }: JournalReport): string[] => problems.map(({ kind }) => kind).toSorted();
const check = async (): Promise<string[]> => kinds(await verifyJournal(office));

/** Writes through the sync engine's door, as a county that cannot be trusted would. */
async function overwrite(entry: JournalEntry, deleted = false): Promise<void> {
  const stands = (await office.replica.getMany('journal', [entry.id])).get(entry.id);
  const written = await office.replica.write('journal', [
    { content: entry, deleted, expected: stands?.version },
  ]);
  expect(written).toMatchObject({ stale: [], invalid: [] });
}

describe('the journal', () => {
  it('links its lines over restarts, in two lanes, and is sound', async () => {
    await write(2);
    await reopen();
    await note(office, 'syncRun', { outcome: 'complete' });
    await Promise.all([access(3), access(4)]);
    const found = (await lines()).map(({ kind, link }) => [kind, link?.seq]);
    expect(found.filter(([kind]) => kind === 'access').map(([, seq]) => seq)).toEqual([1, 2, 3, 4]);
    expect(found).toContainEqual(['syncRun', 1]);
    expect(await verifyJournal(office)).toEqual({ lines: 5, devices: 1, unlinked: 0, problems: [] });
  });

  it('can only be added to', async () => {
    await access(1);
    const [line] = await lines();
    const journal = office.repo('journal');
    const id = line?.id ?? '';
    for (const deed of [
      journal.update(id, { by: 'x' }),
      journal.modify(id, () => ({ by: 'x' })),
      journal.modifyMany([id], () => ({ by: 'x' })),
      journal.remove([id]),
      journal.restore([id]),
    ])
      await expect(deed).rejects.toThrow('only added');
    expect(await lines()).toEqual([line]);
  });

  it('leaves marks outside: the same one is written by several PCs', async () => {
    const id = 'not-same-1';
    await office
      .repo('journal')
      .insert({ kind: 'notSame', at: '2000-01-01T00:00:00.000Z', by: '', detail: {} });
    const [mark] = await lines();
    expect(mark).not.toHaveProperty('link');
    await overwrite({ ...mark!, id });
    expect(await check()).toEqual([]);
  });
});

describe('what is done to it shows', () => {
  it('any value of any line', async () => {
    await write(4);
    await note(office, 'export', { what: 'roster', count: 3, columns: ['name', 'mobile'] });
    const all = await lines();
    const fields = [
      'deviceId',
      'createdAt',
      'createdBy',
      'updatedAt',
      'updatedBy',
      'kind',
      'at',
      'by',
    ] as const;
    const other = '2026-01-01T00:00:00.000Z';
    const alter: ((line: JournalEntry) => JournalEntry)[] = [
      ...fields.map((field) => (line: JournalEntry) => ({ ...line, [field]: other })),
      (line) => ({ ...line, detail: { ...line.detail, more: 1 } }),
      (line) => ({ ...line, detail: {} }),
      (line) => ({ ...line, org: '420683001001' }),
      ...(['seq', 'prev', 'hash', 'sign', 'chain'] as const).map((field) => (line: JournalEntry) => ({
        ...line,
        link: { ...line.link!, [field]: field === 'seq' ? 99 : 'AAAA' },
      })),
      ({ link: _gone, ...line }) => line,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.constantFrom(...alter), async (line, how) => {
        await overwrite(how(line));
        const said = await check();
        await overwrite(line);
        expect(said).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(await check()).toEqual([]);
  });

  it('any line that is removed, at the end too, also after a restart', async () => {
    await write(5);
    const all = await lines();
    for (const line of all) {
      await overwrite(line, true);
      const last = line === all.at(-1);
      expect(await check()).toEqual([last ? 'cutOff' : 'missing']);
      await overwrite(line);
    }
    await overwrite(all[4]!, true);
    await reopen();
    await access(6);
    expect(await check()).toEqual(['missing']);
  });

  it('any byte on the disk: the line is named and hides no other', async () => {
    await write(6);
    const before = (await lines()).map(({ id }) => id);
    await office.close();
    await editDisk(name, 'journal', (documents) => {
      const document = documents.find(({ id }) => id === before[2])!;
      const sealed = String(document['sealed']);
      document['sealed'] = `${sealed.slice(0, 60)}${sealed[60] === 'A' ? 'B' : 'A'}${sealed.slice(61)}`;
    });
    office = await openTestOffice({ databaseName: name });
    const report = await verifyJournal(office);
    expect(report.lines).toBe(6);
    expect(report.problems).toEqual([
      { kind: 'unreadable', id: before[2] },
      expect.objectContaining({ kind: 'missing', from: 3, to: 3 }),
    ]);
    // Life goes on: the next line joins the end.
    await access(7);
    expect(await check()).toEqual(['missing', 'unreadable']);
  });

  it('a line that somebody else made up, with and without a link', async () => {
    await write(2);
    const [first] = await lines();
    const stranger = {
      ...first!,
      id: '01a20000-0000-7000-8000-000000000001',
      createdAt: '2030-01-01T00:00:00.000Z',
    };
    await overwrite({ ...stranger, link: { ...first!.link!, seq: 3, prev: 'x' } });
    expect(await check()).toEqual(['altered']);
    const { link: _none, ...bare } = stranger;
    await overwrite({ ...bare, id: '01a20000-0000-7000-8000-000000000002' });
    expect(await check()).toEqual(['altered', 'unlinked']);
  });

  it('an end of acts that a run line names, though head and lines were taken away', async () => {
    await write(3);
    const head = await actsHead(office, testProfile.communityCode);
    await note(office, 'syncRun', { acts: { ...head, travels: false } });
    const [, , third] = await lines();
    await overwrite(third!, true);
    await office.local.remove(headCell);
    await office.local.remove('journal/seen');
    expect(await check()).toEqual(['cutOff']);
  });

  it('a chain of another PC that was longer before', async () => {
    await write(3);
    const all = await lines();
    await office.close();
    const other = `journal-${crypto.randomUUID()}`;
    office = await openTestOffice({ databaseName: other, deviceId: 'pc-2' });
    for (const line of all) await overwrite(line);
    expect(await check()).toEqual([]);
    await overwrite(all[2]!, true);
    expect(await check()).toEqual(['cutOff']);
  });
});

describe('a chain begins anew', () => {
  it('after a restore on purpose, and says so', async () => {
    await write(2);
    await note(office, 'restore', { records: 10 });
    const report = await verifyJournal(office);
    expect(report.problems).toMatchObject([{ kind: 'beganAnew', reason: 'restored' }]);
  });

  it('where the sealed head was taken away or put back to an older one', async () => {
    await write(1);
    const old = await office.local.get(headCell);
    await access(2);
    await office.close();
    office = await openTestOffice({ databaseName: name });
    await office.local.set(headCell, old);
    await access(3);
    await reopen();
    await office.local.remove(headCell);
    await access(4);
    const { problems } = await verifyJournal(office);
    expect(problems.map(({ reason }) => reason)).toEqual(['rolledBack', 'headLost']);
  });

  it('not after a crash between head and line', async () => {
    await write(1);
    const before = await office.local.get<{ head: object }>(headCell);
    const head = { ...before?.head, seq: 2, hash: 'x', id: 'never-written' };
    await office.local.set(headCell, { head, settled: false, before: before?.head });
    await reopen();
    expect(await check()).toEqual([]);
    await access(2);
    expect(await verifyJournal(office)).toMatchObject({ lines: 2, problems: [] });
  });

  it('with lines from before the chain counted, not vouched for', async () => {
    await office.close();
    const early = new Date('2026-11-01T08:00:00.000Z');
    office = await openTestOffice({ databaseName: name, now: () => early });
    await access(1);
    const [{ link: _link, ...old } = { link: undefined }] = await lines();
    await office.close();
    const other = `journal-${crypto.randomUUID()}`;
    office = await openTestOffice({ databaseName: other });
    await overwrite({ ...old, id: '00000000-0000-7000-8000-000000000001' } as JournalEntry);
    await access(2);
    expect(await verifyJournal(office)).toMatchObject({ lines: 2, unlinked: 1, problems: [] });
    expect(office.profile()).toEqual(testProfile);
  });
});
