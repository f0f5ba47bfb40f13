import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './logs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('openLog', () => {
  it('writes scrubbed lines', async () => {
    const log = openLog(folder);
    log.error('saving 张三 failed', new Error('id 420683198001011234'));
    log.info('started');
    const text = await readFile(join(folder, 'main.log'), 'utf8');
    expect(text).toContain('[error] saving [zh] failed: Error: id [digits]');
    expect(text).toContain('[info]  started');
  });

  it('keeps five files of bounded size', async () => {
    const log = openLog(folder, { maxBytes: 2_000 });
    for (let line = 0; line < 400; line += 1) log.warn(`line ${line} ${'x'.repeat(80)}`);
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log', 'main.log']);
    for (const file of files) expect((await stat(join(folder, file))).size).toBeLessThan(2_400);
    expect(await readFile(join(folder, 'main.log'), 'utf8')).toContain('line 399');
  });
});
