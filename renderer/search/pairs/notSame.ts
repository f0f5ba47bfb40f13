import { newJournalEntry } from '@shared/domain/journal/factory';
import type { JournalEntry } from '@shared/domain/journal/type';
import type { Envelope } from '@shared/domain/record/envelope';
import { pairKey } from '@shared/domain/record/pairs';
import { schemaVersions } from '@shared/domain/record/schema';
import { stampNew } from '@shared/domain/record/stamp';
import { fingerprint } from '@shared/lib/fingerprint';
import type { Office } from '@/data/office';
import type { FoundPair } from './findPairs';

const chunk = 500;

/** The journal entry that tells two records apart; the same on every PC, so that it can be looked up and never clashes. */
const markId = ({ keep, other }: FoundPair): string => `not-same-${fingerprint(pairKey(keep, other))}`;

/** The pairs without those that somebody, on whichever PC, found to be two. */
export async function withoutToldApart(office: Office, pairs: readonly FoundPair[]): Promise<FoundPair[]> {
  const marked = new Set<string>();
  for (let start = 0; start < pairs.length; start += chunk) {
    const marks = await office.repo('journal').getMany(pairs.slice(start, start + chunk).map(markId));
    for (const { id } of marks) marked.add(id);
  }
  return pairs.filter((pair) => !marked.has(markId(pair)));
}

/** Says for all PCs that the two are not one; ids only. Throws Error where it cannot be written. */
export async function tellApart(office: Office, pair: FoundPair): Promise<void> {
  const { collection, keep, other } = pair;
  const profile = office.profile();
  const kept = await office.repo(collection).get(keep);
  if (!profile || !kept) throw new Error('no profile, or the record is gone');
  const who = { by: profile.userName, deviceId: office.deviceId, now: new Date().toISOString() };
  // Told apart on two PCs at once, both entries must be one: who did it stands in the envelope.
  const draft = newJournalEntry({
    kind: 'notSame',
    at: beginning,
    by: '',
    detail: { collection, keep, other },
  });
  const content: Envelope = stampNew<JournalEntry>(draft, {
    ...who,
    org: kept.org,
    schemaVersion: schemaVersions.journal,
    id: markId(pair),
  });
  const { invalid } = await office.replica.write('journal', [
    { content, deleted: false, expected: undefined },
  ]);
  if (invalid[0]) throw new Error(invalid[0].reason);
}

const beginning = '2000-01-01T00:00:00.000Z';
