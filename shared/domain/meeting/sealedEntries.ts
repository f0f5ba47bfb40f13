import { sameValue } from '../../lib/equal';
import { newId } from '../../lib/ids';
import { decide, deletionField } from '../record/decide';
import type { CollectionName, Envelope, OpenEntry } from '../record/envelope';
import { isFrozen } from '../record/merge/sealed';
import { readPath } from '../record/path';
import { stampUpdate, type Writer } from '../record/stamp';
import type { Meeting } from './type';

/** Whether minutes are 定稿 or 归档: from then on the county takes nothing but 更正 (shared/county/design/minutes.ts). */
export function isSealed(collection: CollectionName, content: Envelope): content is Meeting {
  return (
    collection === 'meetings' && 'state' in content && ['final', 'archived'].includes(String(content.state))
  );
}

/** The open differences in which only the sealed value can stand, because the county refuses any other for good. */
export function sealedEntries(collection: CollectionName, content: Envelope): OpenEntry[] {
  if (!isSealed(collection, content)) return [];
  return content.open.filter(({ field }) => field === deletionField || isFrozen(field.split('.')[0] ?? ''));
}

/** What one side wrote beside the sealed content; no value where it had left the field empty. */
export interface BesideSeal {
  value: unknown;
  by: string;
  at: string;
}

/** What was written beside the sealed content; undefined where both sides have come to say the same. */
export function besideSeal(content: Meeting, entry: OpenEntry): BesideSeal | undefined {
  const held = entry.field === deletionField ? false : readPath(content, entry.field);
  const { mine, theirs } = entry;
  if (!sameValue(mine, held)) return { value: mine, by: entry.mineBy, at: entry.mineAt };
  return sameValue(theirs, held) ? undefined : { value: theirs, by: entry.theirsBy, at: entry.theirsAt };
}

/**
 * The minutes after somebody took note of these differences: every sealed value stays, the entries are gone for all
 * PCs, and `amendment`, where it is given, is added as a 更正, also where somebody was quicker with the entries. Gives
 * the very same record where there is nothing to do.
 */
export function settleSealed(
  minutes: Meeting,
  entryIds: readonly string[],
  amendment: string | undefined,
  writer: Writer,
): Meeting {
  const settled = minutes.open
    .filter(({ id }) => entryIds.includes(id))
    .reduce((all, { id, field }) => decide(all, id, { value: readPath(all, field) }, writer), minutes);
  const words = amendment?.trim() ?? '';
  if (words === '') return settled;
  const { now, by } = writer;
  const entry = { id: newId(Date.parse(now)), at: now, by, text: words };
  return stampUpdate<Meeting>(settled, { amendments: [...(settled.amendments ?? []), entry] }, writer);
}
