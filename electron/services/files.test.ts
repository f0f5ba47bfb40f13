import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeFileName, saveFile } from './files';

let folder: string;
const bytes = new Uint8Array([80, 75, 3, 4]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const choose = (path: string | undefined): { ask(name: string): Promise<string | undefined> } => ({
  ask: () => Promise.resolve(path),
});

describe('saveFile', () => {
  it('writes the bytes and gives the name', async () => {
    const path = join(folder, '党员花名册.xlsx');
    expect(await saveFile(choose(path), { suggestedName: 'x', bytes })).toBe('党员花名册.xlsx');
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('writes nothing when the person cancels', async () => {
    expect(await saveFile(choose(undefined), { suggestedName: 'x', bytes })).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says when the place cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const missing = join(folder, 'none', 'a.xlsx');
    await expect(saveFile(choose(missing), { suggestedName: 'x', bytes })).rejects.toMatchObject({
      code: 'notWritable',
    });
  });

  it('says when the disk is full', async () => {
    const full = (): Promise<void> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' }));
    const broken = (): Promise<void> => Promise.reject(new Error('unexpected'));
    const input = { suggestedName: 'x', bytes };
    await expect(saveFile(choose('/a'), input, full)).rejects.toMatchObject({ code: 'diskFull' });
    await expect(saveFile(choose('/a'), input, broken)).rejects.toThrow('unexpected');
  });

  it('asks with a name that leads nowhere else', async () => {
    let asked = '';
    const dialog = { ask: (name: string) => Promise.resolve(void (asked = name)) };
    await saveFile(dialog, { suggestedName: '../../etc/passwd', bytes });
    expect(asked).toBe('_.._etc_passwd');
  });
});

describe('safeFileName', () => {
  it.each([
    ['花名册-北关社区.xlsx', '花名册-北关社区.xlsx'],
    ['a<b>:c".xlsx', 'a_b__c_.xlsx'],
    ['con.txt', '_con.txt'],
    ['...', '_'],
    ['实验\u202Exslx.exe', '实验_xslx.exe'],
  ])('%s', (given, expected) => expect(safeFileName(given)).toBe(expected));

  it('keeps the ending of a name that is too long', () => {
    const name = safeFileName(`${'会议记录'.repeat(40)}.docx`);
    expect(name).toMatch(/^会议.*\.docx$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });
});
