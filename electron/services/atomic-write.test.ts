import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIfThere, writeAtomic } from './atomic-write';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-write-'));
  path = join(folder, 'vault.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeAtomic', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    await writeAtomic(path, 'old');
    await writeAtomic(path, 'new');
    expect(await readIfThere(path)).toBe('new');
    expect(await readdir(folder)).toEqual(['vault.json']);
  });

  it('keeps the old file when the process is killed between writing and renaming', async () => {
    await writeFile(path, 'old');
    const source = pathToFileURL(join(import.meta.dirname, 'atomic-write.ts')).href;
    const program = `import(${JSON.stringify(source)}).then(({ writeAtomic }) =>
      writeAtomic(process.argv[1], 'new', { beforeRename: () => process.kill(process.pid, 'SIGKILL') }));`;
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program, path], {
      stdio: 'ignore',
    });
    expect(signal).toBe('SIGKILL');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toHaveLength(2);
    await writeAtomic(path, 'newer');
    expect(await readFile(path, 'utf8')).toBe('newer');
  });

  it('takes the temporary file away when it fails', async () => {
    await writeFile(path, 'old');
    const fails = writeAtomic(path, 'new', {
      beforeRename: () => {
        throw new Error('no');
      },
    });
    await expect(fails).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual(['vault.json']);
    expect(await readIfThere(path)).toBe('old');
  });

  it('tells a missing file from an unreadable one', async () => {
    expect(await readIfThere(join(folder, 'none'))).toBeUndefined();
    await expect(readIfThere(folder)).rejects.toThrow('EISDIR');
  });
});
