import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteUnsent, unsentNote } from './unsent';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-unsent-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('remembers the last count, and knows nothing where the file is gone or damaged', async () => {
  expect(await unsentNote(folder)).toBeUndefined();
  await noteUnsent(folder, 37, new Date('2026-11-21T07:30:00Z'));
  expect(await unsentNote(folder)).toEqual({ count: 37, at: '2026-11-21T07:30:00.000Z' });
  await writeFile(join(folder, 'unsent.json'), '{"count":-1}');
  expect(await unsentNote(folder)).toBeUndefined();
});
