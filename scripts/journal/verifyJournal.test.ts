import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CountyDocument } from '@shared/county/wire';
import type { Office } from '@/data/office';
import { note } from '@/data/journal/note';
import { openTestOffice, testProfile } from '@/data/testOffice';
import { toWire } from '@/sync/wireForm';
import { verifyJournal } from './verifyJournal';

const community = testProfile.communityCode;
const admin = { name: 'admin', password: 'p' };
let office: Office;
let server: Server;
let url: string;
let docs: CountyDocument[];

/** A community's journal as its PC has sent it. */
beforeEach(async () => {
  office = await openTestOffice();
  for (let n = 1; n <= 1300; n += 1) await note(office, 'export', { what: 'roster', count: n });
  const { records } = await office.replica.changedSince('journal', undefined, 2000);
  docs = records
    .map((record) => ({ ...toWire(record, undefined, 'clerk'), _rev: '1-a' }))
    .toSorted((one, other) => (one._id < other._id ? -1 : 1));
  server = createServer((asked, answer) => {
    const { searchParams: given, pathname } = new URL(asked.url ?? '', 'http://county');
    if (pathname.startsWith('/nothing')) {
      answer.writeHead(404).end();
      return;
    }
    const start = JSON.parse(given.get('startkey') ?? '""') as string;
    const skip = Number(given.get('skip') ?? 0);
    const from = docs.filter(({ _id }) => _id >= start).slice(skip, skip + Number(given.get('limit')));
    const rows = from.map((doc) => ({ id: doc._id, key: doc._id, value: { rev: doc._rev }, doc }));
    answer.end(JSON.stringify({ total_rows: docs.length, offset: 0, rows }));
  });
  await new Promise<void>((up) => {
    server.listen(0, '127.0.0.1', up);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterEach(async () => {
  await office.close();
  await new Promise((down) => {
    server.close(down);
  });
});

const check = () => verifyJournal({ url, admin, community });

it('finds the lines of a PC whole, and each that was altered or taken out at the county; says when there is none', async () => {
  expect(await check()).toEqual({ lines: 1300, devices: 1, unlinked: 0, problems: [] });

  const [altered, gone] = [docs[700], docs[1200]];
  if (!altered || !gone) throw new Error('too few lines');
  docs = docs.filter((doc) => doc !== gone);
  docs[700] = { ...altered, detail: { what: 'roster', count: 1 } };
  const { lines, problems } = await check();
  expect(lines).toBe(1299);
  expect(problems).toEqual([
    expect.objectContaining({ kind: 'altered', id: altered._id }),
    expect.objectContaining({ kind: 'missing', from: 1201, to: 1201 }),
  ]);
  await expect(verifyJournal({ url: `${url}/nothing`, admin, community })).rejects.toThrow(
    'the county answered 404',
  );
});
