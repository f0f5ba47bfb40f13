import { isSealed, sealedEntries, settleSealed } from '@shared/domain/meeting/sealedEntries';
import { type Choice, decide, deletionField } from '@shared/domain/record/decide';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import type { Writer } from '@shared/domain/record/stamp';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import type { RecordState } from './recordState';

/** Tries at a record that somebody edits at the same moment. */
const tries = 8;

/**
 * A person's decision about an open entry, as an ordinary edit that the next run sends; whoever decides, decides for
 * all PCs. In minutes that were sealed meanwhile the sealed value stays, whatever was chosen. Gives false where the
 * entry is gone meanwhile. Throws Error where the record cannot be written.
 */
export async function decideOpen(
  store: ReplicaStore,
  target: { collection: CollectionName; id: string; entryId: string },
  choice: Choice,
  writer: Writer,
): Promise<boolean> {
  const { collection, id, entryId } = target;
  return await rewrite(store, collection, id, (content) => {
    const sealed = sealedEntries(collection, content).some((entry) => entry.id === entryId);
    if (sealed && isSealed(collection, content))
      return { content: settleSealed(content, [entryId], undefined, writer), deleted: false };
    return decided(content, entryId, choice, writer);
  });
}

/**
 * Ends differences beside sealed minutes: the sealed content stands, and `amendment`, where it is given, is added as a
 * 更正 in the same write. Gives false where none of them is open any more. Throws Error where the record cannot be written.
 */
export async function noteSealed(
  store: ReplicaStore,
  target: { id: string; entryIds: readonly string[] },
  amendment: string | undefined,
  writer: Writer,
): Promise<boolean> {
  const { id, entryIds } = target;
  return await rewrite(store, 'meetings', id, (content) => {
    if (!isSealed('meetings', content)) return undefined;
    const settled = settleSealed(content, entryIds, amendment, writer);
    return settled === content ? undefined : { content: settled, deleted: false };
  });
}

async function rewrite(
  store: ReplicaStore,
  collection: CollectionName,
  id: string,
  change: (content: ReplicaRecord['content']) => RecordState | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const record = (await store.getMany(collection, [id])).get(id);
    const state = record && !record.deleted ? change(record.content) : undefined;
    if (!record || !state) return false;
    const { stale, invalid } = await store.write(collection, [{ ...state, expected: record.version }]);
    if (invalid[0]) throw new Error(invalid[0].reason);
    if (stale.length === 0) return true;
  }
  throw new Error('the record changes all the time');
}

function decided(
  content: Envelope,
  entryId: string,
  choice: Choice,
  writer: Writer,
): RecordState | undefined {
  const entry = content.open.find((open) => open.id === entryId);
  if (!entry) return undefined;
  if (entry.field !== deletionField)
    return { content: decide(content, entryId, choice, writer), deleted: false };
  const open = content.open.filter((other) => other.id !== entryId);
  const { by, deviceId, now } = writer;
  const stamped: Envelope = { ...content, open, updatedAt: now, updatedBy: by, deviceId };
  return { content: stamped, deleted: typeof choice === 'string' && entry[choice] === true };
}
