import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFault } from './data-fault';
import { dataFolder } from './data-folder';

let userData: string;
const put = (name: string, text: string) => writeFile(join(dataFolder(userData), name), text);
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'mqb-fault-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

it('an empty folder is an empty PC, with and without a vault', async () => {
  expect(await dataFault(userData, false)).toBeUndefined();
  expect(await dataFault(userData, true)).toBeUndefined();
});

it('data without a vault has lost its key; with one it is as whole as its list of files', async () => {
  await mkdir(dataFolder(userData), { recursive: true });
  await put('000003.log', '');
  expect(await dataFault(userData, false)).toBe('keyMissing');
  expect(await dataFault(userData, true)).toBe('dataDamaged');
  await put('CURRENT', 'MANIFEST-000001\n');
  expect(await dataFault(userData, true)).toBe('dataDamaged');
  await put('MANIFEST-000001', '');
  expect(await dataFault(userData, true)).toBeUndefined();
  await put('CURRENT', '\0\0\0\0');
  expect(await dataFault(userData, true)).toBe('dataDamaged');
});
