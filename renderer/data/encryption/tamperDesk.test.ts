import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { note } from '../journal/note';
import { openTestOffice } from '../testOffice';

const member = { name: '张三丰', category: 'full', standing: 'normal', note: '' };
interface Cell {
  id: string;
  sealed: Uint8Array;
}

describe('any one cell of the desk', () => {
  it('that is damaged keeps nothing else from being read, or is said when the data is opened', async () => {
    const name = `desk-${crypto.randomUUID()}`;
    const before = await openTestOffice({ databaseName: name });
    await before.repo('members').insert(member);
    await note(before, 'export', { what: 'roster' });
    await before.drafts.save({ key: 'member:new', form: 'member', title: 't' }, member);
    await before.replica.setMark('run', 1);
    await before.close();
    const disk = await new Dexie(`${name}-desk`).open();
    const cells = disk.table<Cell>('cells');
    const outcomes = new Map<string, string>();
    for (const cell of await cells.toArray()) {
      await cells.put({ ...cell, sealed: cell.sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) });
      outcomes.set(cell.id, await outcomeOfOpening(name));
      await cells.put(cell);
    }
    disk.close();
    expect(await outcomeOfOpening(name)).toBe('opened');
    // Without the proof of the key and without the profile nothing can be opened; the start-up screen says which.
    const said = [...outcomes].filter(([, outcome]) => outcome !== 'opened');
    expect(said).toEqual([
      ['header/office', 'WrongKeyError'],
      ['local/profile', 'DamagedRecordError'],
    ]);
    expect(outcomes.size).toBeGreaterThan(6);
  });
});

async function outcomeOfOpening(name: string): Promise<string> {
  try {
    const opened = await openTestOffice({ databaseName: name });
    const { upserted } = await opened.repo('members').changedSince(undefined, 9);
    await opened.repo('journal').find({ field: 'id', from: '0', limit: 9 });
    await note(opened, 'export', { what: 'roster' });
    await opened.close();
    return upserted.length === 1 ? 'opened' : 'lost';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
