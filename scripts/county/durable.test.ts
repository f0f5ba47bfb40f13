import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { BulkResult, ChangesPage, DatabaseInfo } from '@shared/county/wire';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CountyClient } from './provision/client';

const root = fileURLToPath(new URL('../..', import.meta.url));
const admin = { name: 'admin', password: 'secret' };

interface Running {
  child: ChildProcessByStdio<null, Readable, null>;
  county: CountyClient;
  output: () => string;
  ended: Promise<number | null>;
}

let folder = '';
let running: Running[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-'));
});

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the command as a clerk's machine would and waits for its line. */
async function serve(data = folder): Promise<Running> {
  // Without the tsx command in between, so that a kill reaches the county itself.
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/county/cli.ts', 'serve', '--data', data],
    {
      cwd: root,
      env: { ...process.env, COUNTY_ADMIN_PASSWORD: admin.password },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('\n')) resolve((JSON.parse(output) as { url: string }).url);
    });
    child.once('exit', () => {
      reject(new Error('the county did not start'));
    });
  });
  const started = { child, county: new CountyClient(url, admin), output: () => output, ended };
  running.push(started);
  return started;
}

async function stop(
  { child, ended }: Running,
  signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL',
): Promise<number | null> {
  child.kill(signal);
  return await ended;
}

// Each test starts the command up to three times.
describe('the county as a process', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('prints one line and ends cleanly on %s', async (signal) => {
    const one = await serve();
    expect(JSON.parse(one.output())).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      ready: true,
    });
    expect(await stop(one, signal)).toBe(0);
    expect(one.output().trim().split('\n')).toHaveLength(1);
  });

  it('keeps databases, rights, accounts and documents over a stop', async () => {
    const one = await serve();
    await one.county.demand('PUT', '/mqb-test');
    const security = { admins: { names: [], roles: [] }, members: { names: [], roles: ['x'] } };
    await one.county.demand('PUT', '/mqb-test/_security', security);
    await one.county.demand('PUT', '/mqb-test/a', { v: 1 });
    await one.county.demand('PUT', '/mqb-test/_local/mark', { run: 7 });
    const user = { name: 'u', password: 'p', roles: ['x'], type: 'user' };
    await one.county.demand('PUT', '/_users/org.couchdb.user:u', user);
    const before = await one.county.demand<DatabaseInfo>('GET', '/mqb-test');
    await stop(one, 'SIGTERM');

    const two = await serve();
    expect(await two.county.demand('GET', '/mqb-test')).toEqual(before);
    expect(await two.county.demand('GET', '/mqb-test/_security')).toEqual(security);
    expect(await two.county.demand('GET', '/mqb-test/_local/mark')).toMatchObject({ run: 7 });
    expect(await two.county.demand('GET', `/mqb-test/_changes?since=${before.update_seq}`)).toMatchObject({
      results: [],
      pending: 0,
    });
    await two.county.demand('DELETE', '/mqb-test');
    await stop(two, 'SIGTERM');
    const three = await serve();
    expect(await three.county.demand('GET', '/_all_dbs')).toEqual(['_users']);
  });

  it('killed in the middle of writing it has every document that it said it had', async () => {
    const one = await serve();
    await one.county.demand('PUT', '/mqb-test');
    const said: string[] = [];
    let batch = 0;
    const write = async (): Promise<void> => {
      for (;;) {
        const n = batch;
        batch += 1;
        const docs = Array.from({ length: 50 }, (_, i) => ({ _id: `${n}-${i}`, n, text: '民'.repeat(200) }));
        const rows = await one.county.demand<BulkResult>('POST', '/mqb-test/_bulk_docs', { docs });
        said.push(...rows.map(({ id }) => id));
        if (n === 20) one.child.kill('SIGKILL');
      }
    };
    await Promise.allSettled([write(), write()]);
    await one.ended;

    const two = await serve();
    const { results, pending } = await two.county.demand<ChangesPage>(
      'GET',
      '/mqb-test/_changes?include_docs=true',
    );
    const ids = new Set(results.map(({ id }) => id));
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter((id) => !ids.has(id))).toEqual([]);
    expect(pending).toBe(0);
    // A batch is there as a whole or not at all.
    const counts = new Map<unknown, number>();
    for (const { doc } of results) counts.set(doc?.n, (counts.get(doc?.n) ?? 0) + 1);
    expect([...new Set(counts.values())]).toEqual([50]);
    expect((await two.county.demand<DatabaseInfo>('GET', '/mqb-test')).doc_count).toBe(ids.size);
  });

  it('put back from a copy is the same database that knows less, as a restored CouchDB', async () => {
    const one = await serve();
    await one.county.demand('PUT', '/mqb-test');
    await one.county.demand('PUT', '/mqb-test/a', { v: 1 });
    await one.county.demand('PUT', '/mqb-test/_local/mark', { run: 1 });
    await stop(one, 'SIGTERM');
    const copy = `${folder}-copy`;
    try {
      cpSync(folder, copy, { recursive: true });
      const two = await serve();
      await two.county.demand('PUT', '/mqb-test/b', { v: 1 });
      await two.county.demand('PUT', '/mqb-test/_local/mark', { run: 2, _rev: '0-1' });
      const later = await two.county.demand<DatabaseInfo>('GET', '/mqb-test');
      await stop(two, 'SIGTERM');

      const restored = await serve(copy);
      const info = await restored.county.demand<DatabaseInfo>('GET', '/mqb-test');
      expect(info).toMatchObject({ doc_count: 1, instance_start_time: later.instance_start_time });
      const page = await restored.county.demand<ChangesPage>(
        'GET',
        `/mqb-test/_changes?since=${later.update_seq}`,
      );
      expect(page).toMatchObject({ results: [], pending: 0 });
      expect(await restored.county.demand('GET', '/mqb-test/_local/mark')).toMatchObject({ run: 1 });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
