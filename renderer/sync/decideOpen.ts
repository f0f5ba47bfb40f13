import { type Choice, decide } from '@shared/domain/record/decide';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import type { Writer } from '@shared/domain/record/stamp';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import { deletionField } from './reconcile';
import type { RecordState } from './recordState';

/** Tries at a record that somebody edits at the same moment. */
const tries = 8;

/**
 * A person's decision about an open entry, as an ordinary edit that the next run sends; whoever decides, decides for
 * all PCs. Gives false where the entry is gone meanwhile. Throws Error where the record cannot be written.
 */
export async function decideOpen(
  store: ReplicaStore,
  target: { collection: CollectionName; id: string; entryId: string },
  choice: Choice,
  writer: Writer,
): Promise<boolean> {
  const { collection, id, entryId } = target;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const record = (await store.getMany(collection, [id])).get(id);
    const state = record && decided(record, entryId, choice, writer);
    if (!record || !state) return false;
    const { stale, invalid } = await store.write(collection, [{ ...state, expected: record.version }]);
    if (invalid[0]) throw new Error(invalid[0].reason);
    if (stale.length === 0) return true;
  }
  throw new Error('the record changes all the time');
}

function decided(
  { content, deleted }: ReplicaRecord,
  entryId: string,
  choice: Choice,
  writer: Writer,
): RecordState | undefined {
  const entry = content.open.find((open) => open.id === entryId);
  if (deleted || !entry) return undefined;
  if (entry.field !== deletionField)
    return { content: decide(content, entryId, choice, writer), deleted: false };
  const open = content.open.filter((other) => other.id !== entryId);
  const { by, deviceId, now } = writer;
  const stamped: Envelope = { ...content, open, updatedAt: now, updatedBy: by, deviceId };
  return { content: stamped, deleted: typeof choice === 'string' && entry[choice] === true };
}
