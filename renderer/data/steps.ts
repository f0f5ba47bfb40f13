import { isTakenBack, type Reversal, reversalOf } from '@shared/domain/ledger/takeBack';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import { changesBetween } from '@shared/domain/record/changes';
import type { CollectionName, Draft, Envelope, FieldChange } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import { newId } from '@shared/lib/ids';
import { NotFoundError } from './errors';
import type { Office } from './office';
import type { Repository } from './repository';
import { finishStep, forgetStep, noteStep } from './steps/pending';
import { inTurn } from './steps/turns';

/** More entries than one person ever has; a query needs a bound. */
const entriesAtMost = 2000;

/** A dated entry about a record, and what it changes there. */
export interface NewStep<N extends CollectionName> {
  collection: N;
  /** Default `step`; also points, dues … */
  kind?: LedgerEntry['kind'];
  subjectId: string;
  /** The day on which it happened, not the day of writing. */
  date: LedgerEntry['date'];
  rule: NonNullable<LedgerEntry['rule']>;
  amount?: number;
  text?: string;
  evidence?: string;
  /** Rules that were told and gone against. */
  against?: string[];
  /** What the step sets in the record, as it stands at the moment of writing; may be asked again. */
  change?: (record: Records[N]) => Partial<Draft<Records[N]>>;
}

/**
 * Writes the record's fields and the entry that tells of them; resolves when both are durable. A crash in between is
 * mended at the next opening. Throws NotFoundError, ValidationError; then nothing was written.
 */
export function takeStep<N extends CollectionName>(office: Office, step: NewStep<N>): Promise<LedgerEntry> {
  return inTurn(office, async () => {
    await finishStep(office);
    return write(office, step);
  });
}

async function write<N extends CollectionName>(
  office: Office,
  { collection, change, kind = 'step', ...told }: NewStep<N>,
): Promise<LedgerEntry> {
  const ledger = office.repo('ledger');
  const draft: Draft<LedgerEntry> = { kind, ...told };
  const repo = office.repo(collection);
  const record = await repo.get(told.subjectId);
  if (!record) throw new NotFoundError(collection, told.subjectId);
  if (!change || changesOf(record, change(record)).length === 0) return ledger.insert(draft);

  const at = new Date().toISOString();
  await noteStep(office.local, {
    collection,
    at,
    draft: withChanges(draft, changesOf(record, change(record))),
  });
  let changes: FieldChange[] = [];
  try {
    await repo.modify(told.subjectId, (current) => {
      const patch = change(current);
      changes = changesOf(current, patch);
      return patch;
    });
  } catch (error) {
    await forgetStep(office.local);
    throw error;
  }
  try {
    const entry = await ledger.insert(withChanges(draft, changes));
    await forgetStep(office.local);
    return entry;
  } catch (error) {
    await putBack(anyRepo(office, collection), told.subjectId, changes);
    await forgetStep(office.local);
    throw error;
  }
}

/** What `takeBack` would do now; undefined where the record or the entry is gone, or it was taken back already. */
export async function previewTakeBack(
  office: Office,
  entryId: string,
  collection: CollectionName = 'members',
): Promise<Reversal | undefined> {
  const entry = await office.repo('ledger').get(entryId);
  if (!entry || isTakenBack(entry)) return undefined;
  const record = await anyRepo(office, collection).get(entry.subjectId);
  return record && reversalOf(record, entry.changes ?? []);
}

/**
 * Gives the record its earlier values where those of the entry still stand, and marks the entry. Gives the paths that
 * somebody changed since; they stay. Repeating after a crash does no harm. Throws NotFoundError, ValidationError.
 */
export function takeBack(
  office: Office,
  entryId: string,
  collection: CollectionName = 'members',
): Promise<{ kept: string[] }> {
  return inTurn(office, () => reverse(office, entryId, collection));
}

async function reverse(
  office: Office,
  entryId: string,
  collection: CollectionName,
): Promise<{ kept: string[] }> {
  const ledger = office.repo('ledger');
  const entry = await ledger.get(entryId);
  if (!entry) throw new NotFoundError('ledger', entryId);
  if (isTakenBack(entry)) return { kept: [] };
  const kept = await putBack(anyRepo(office, collection), entry.subjectId, entry.changes ?? []);
  const at = new Date().toISOString();
  const mark = { id: newId(), at, by: office.profile()?.userName ?? '', ...(kept.length > 0 && { kept }) };
  await ledger.modify(entryId, ({ takenBack = [] }) => ({ takenBack: [...takenBack, mark] }));
  return { kept };
}

/** The entries about a record, oldest first, also those taken back; found by the index of `subjectId`. */
export async function entriesOf(office: Office, subjectId: string): Promise<LedgerEntry[]> {
  const found = await office
    .repo('ledger')
    .find({ field: 'subjectId', equals: subjectId, limit: entriesAtMost });
  return found.toSorted(byDate);
}

/** By day, then by time of writing. */
export function byDate(a: LedgerEntry, b: LedgerEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function putBack(
  repo: Repository<Envelope>,
  id: string,
  changes: readonly FieldChange[],
): Promise<string[]> {
  let kept: string[] = [];
  await repo.modifyMany([id], (record) => {
    const reversal = reversalOf(record, changes);
    ({ kept } = reversal);
    return reversal.patch;
  });
  return kept;
}

function changesOf(record: object, patch: object): FieldChange[] {
  const names = new Set(Object.keys(patch));
  const of = (values: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  return changesBetween(of(record), of(patch));
}

function withChanges(draft: Draft<LedgerEntry>, changes: FieldChange[]): Draft<LedgerEntry> {
  return changes.length === 0 ? draft : { ...draft, changes };
}

function anyRepo(office: Office, collection: CollectionName): Repository<Envelope> {
  return office.repo(collection);
}
