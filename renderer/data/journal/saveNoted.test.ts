// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { host } from '@/platform';
import { text } from '@shared/messages';
import { ReadOnlyError } from '../errors';
import { openTestOffice } from '../testOffice';
import { outputSentence, saveNoted } from './saveNoted';

const file = { suggestedName: 'a.xlsx', bytes: Uint8Array.of(1) };
const detail = { what: 'roster', format: 'xlsx', count: 1, masked: false, purpose: 'report' } as const;
afterEach(() => {
  vi.restoreAllMocks();
});

it('nothing leaves the house where nothing can be noted, and the sentence says why', async () => {
  const save = vi.spyOn(host.files, 'save').mockResolvedValue('a.xlsx');
  const databaseName = crypto.randomUUID();
  const before = await openTestOffice({ databaseName });
  expect(await saveNoted(before, file, detail)).toBe('a.xlsx');
  expect(await before.repo('journal').find({ field: 'id', from: '0', limit: 9 })).toMatchObject([
    { kind: 'export', detail },
  ]);
  await before.close();
  save.mockClear();

  const office = await openTestOffice({ databaseName, readOnly: true });
  const saving = saveNoted(office, file, detail);
  await expect(saving).rejects.toBeInstanceOf(ReadOnlyError);
  expect(save).not.toHaveBeenCalled();
  expect(outputSentence(new ReadOnlyError(), 'usual')).toBe(text.words.readOnlyOutput);
  expect(outputSentence(new Error('x'), 'usual')).toBe('usual');
  await office.close();
});
