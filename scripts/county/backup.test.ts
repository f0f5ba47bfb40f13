import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('backup.sh', import.meta.url));
let folder: string;
const data = (): string => join(folder, 'data');
const backups = (): string => join(folder, 'backups');

/** A data folder as CouchDB keeps it, with what a backup does without. */
const files = {
  '_dbs.couch': 'dbs',
  '_nodes.couch': 'nodes',
  'shards/00000000-ffffffff/mqb-420683001001-members.1795320000.couch': 'm'.repeat(100_000),
  'shards/00000000-ffffffff/_users.1795320000.couch': 'users',
};
const left = { '.shards/00000000-ffffffff/x_design/mrview/1.view': 'view', '.delete/old.couch': 'gone' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mqb-backup-'));
  mkdirSync(backups());
  for (const [name, content] of Object.entries({ ...files, ...left })) {
    mkdirSync(dirname(join(data(), name)), { recursive: true });
    writeFileSync(join(data(), name), content);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function backUp(keep = '14', from = data()): Promise<number> {
  const env = { ...process.env, BACKUP_FROM: from, BACKUP_TO: backups(), BACKUP_KEEP: keep };
  try {
    await promisify(execFile)('bash', [script, 'now'], { env });
    return 0;
  } catch (error) {
    return (error as { code: number }).code;
  }
}

const copies = (): string[] => readdirSync(backups()).toSorted((a, b) => (a < b ? -1 : 1));

// The county's server runs Linux, in the image of CouchDB.
describe.skipIf(process.platform === 'win32')('the nightly backup', () => {
  it('holds every database, readable for nobody else, and comes back as the guide says', async () => {
    expect(await backUp()).toBe(0);
    const [copy = ''] = copies();
    expect(copies()).toEqual([expect.stringMatching(/^county-\d{8}-\d{6}\.tar\.gz$/)]);
    expect(statSync(join(backups(), copy)).mode & 0o077).toBe(0);

    for (const name of ['shards', '.shards', '_dbs.couch', '_nodes.couch'])
      rmSync(join(data(), name), { recursive: true });
    execFileSync('tar', ['-xzf', join(backups(), copy)], { cwd: data() });
    for (const [name, content] of Object.entries(files))
      expect(readFileSync(join(data(), name), 'utf8')).toBe(content);
    expect(existsSync(join(data(), '.shards'))).toBe(false);
  });

  it('lets older copies go only after a new one is there', async () => {
    const older = ['county-20261118-023000.tar.gz', 'county-20261119-023000.tar.gz'];
    for (const name of [...older, 'other.txt']) writeFileSync(join(backups(), name), 'x');
    expect(await backUp('1', join(folder, 'nowhere'))).not.toBe(0);
    expect(copies()).toEqual([...older, 'other.txt']);
    expect(await backUp('2')).toBe(0);
    expect(copies()).toEqual([older[1], expect.stringMatching(/^county-/), 'other.txt']);
  });
});
