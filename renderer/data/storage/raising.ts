import { Dexie, type Table } from 'dexie';
import { fromDexieToStorage, fromStorageToDexie } from 'rxdb/plugins/storage-dexie';
import { migrate, type Migration } from '@shared/domain/record/migration';
import type { DocumentCipher } from '../encryption/documents';
import type { AnyDocument, AnySchema } from '../encryption/layout';
import { sealedBelow } from '../encryption/storage';
import { DamagedRecordError, UpgradeError } from '../errors';
import { breathe, chunkSize } from '../repositories/chunks';
import { agreedField } from './agreed';
import { type AnyInstance, dexieOf, type DexieInternals } from './dexie';
import type { Outdated } from './outdated';
import { storedValidator } from './validated';
import type { Validator } from './validator';

interface Side {
  instance: AnyInstance;
  dexie: DexieInternals;
  cipher: DocumentCipher;
}

interface Parts {
  of: Outdated;
  steps: readonly Migration[];
  schema: AnySchema;
  old: AnyInstance;
  now: AnyInstance;
  isLater: boolean;
}

/** The rows of an earlier version of a collection and those of this one. */
export class Sides {
  readonly of: Outdated;
  readonly steps: readonly Migration[];
  readonly isLater: boolean;
  readonly validate: Validator;
  readonly old: Side;
  readonly now: Side;

  private constructor({ of, steps, schema, isLater }: Parts, old: Side, now: Side) {
    this.of = of;
    this.steps = steps;
    this.isLater = isLater;
    this.validate = storedValidator(schema);
    this.old = old;
    this.now = now;
  }

  static async open(parts: Parts): Promise<Sides> {
    return new Sides(parts, await sideOf(parts.old), await sideOf(parts.now));
  }

  count(): Promise<number> {
    return this.old.dexie.dexieTable.count();
  }

  async close(): Promise<void> {
    await Promise.all([this.old.instance.close(), this.now.instance.close()]);
  }

  /** Closes both and deletes the database of the earlier version. */
  async drop(): Promise<void> {
    const { name } = this.old.dexie.dexieDb;
    await this.close();
    await Dexie.delete(name);
  }
}

async function sideOf(instance: AnyInstance): Promise<Side> {
  const sealed = sealedBelow(instance);
  const dexie = sealed && (await dexieOf(sealed.below));
  if (!sealed || !dexie) throw new Error(`${instance.collectionName} does not lie sealed on disk`);
  return { instance, dexie, cipher: sealed.cipher };
}

/** Takes all rows over; `onRows` is told how many each time. Doing it again does no harm. Throws UpgradeError. */
export async function copyRows(sides: Sides, onRows: (rows: number) => void): Promise<void> {
  const { old, now } = sides;
  for (let after: string | undefined; ;) {
    const keys = await pageOf(old.dexie.dexieTable, after);
    const last = keys.at(-1);
    if (last === undefined) return;
    const there = sides.isLater ? new Set(await keysThere(now.dexie.dexieTable, keys)) : undefined;
    const rows = await old.dexie.dexieTable.bulkGet(there ? keys.filter((key) => !there.has(key)) : keys);
    const { documents, damaged } = await openAll(
      old,
      rows.filter((row) => row !== undefined),
    );
    const raised = documents.map((document) => raiseOne(document, sides.steps));
    checked(sides, raised);
    const sealed = await now.cipher.toStorage(raised);
    const written = sealed.map((document) => fromStorageToDexie(now.dexie.booleanIndexes, document));
    await now.dexie.dexieDb.transaction('rw', now.dexie.dexieTable, () =>
      now.dexie.dexieTable.bulkPut([...written, ...damaged]),
    );
    await proved(sides, raised);
    onRows(keys.length);
    after = last;
    await breathe();
  }
}

function pageOf(table: Table<AnyDocument, string>, after: string | undefined): Promise<string[]> {
  const range = after === undefined ? table.toCollection() : table.where(':id').above(after);
  return range.limit(chunkSize).primaryKeys();
}

const keysThere = (table: Table<AnyDocument, string>, keys: string[]): Promise<string[]> =>
  table.where(':id').anyOf(keys).primaryKeys();

/** Opens rows; those that no key opens come back as they lie on disk. */
async function openAll(
  { dexie, cipher }: Side,
  rows: readonly AnyDocument[],
): Promise<{ documents: AnyDocument[]; damaged: AnyDocument[] }> {
  const damaged: AnyDocument[] = [];
  const documents = await Promise.all(
    rows.map(async (row) => {
      try {
        return await cipher.fromStorage(fromDexieToStorage<AnyDocument>(dexie.booleanIndexes, row));
      } catch (error) {
        if (!(error instanceof DamagedRecordError)) throw error;
        damaged.push(row);
        return undefined;
      }
    }),
  );
  return { documents: documents.filter((document) => document !== undefined), damaged };
}

/** RxDB's own fields and what is agreed with the county are no business of a step. */
function raiseOne(document: AnyDocument, steps: readonly Migration[]): AnyDocument {
  const { _deleted, _rev, _meta, _attachments, [agreedField]: agreed, ...content } = document;
  return {
    ...migrate(steps, content),
    ...(agreed !== undefined && { [agreedField]: agreed }),
    _deleted,
    _rev,
    _meta,
    _attachments,
  };
}

function checked({ of, validate }: Sides, raised: readonly AnyDocument[]): void {
  const [issues] = [...validate(raised.filter(({ _deleted }) => !_deleted)).values()];
  if (!issues) return;
  const reasons = issues.map(({ path, code }) => `${path} ${code}`).join('; ');
  throw new UpgradeError('failed', new Error(`${of.name}-${of.version}: ${reasons}`));
}

/** What was written is read and opened again: the rows of before are given up for it. */
async function proved({ of, now }: Sides, raised: readonly AnyDocument[]): Promise<void> {
  const ids = raised.map((document) => String(document['id']));
  const rows = await now.dexie.dexieTable.bulkGet(ids);
  const { documents } = await openAll(
    now,
    rows.filter((row) => row !== undefined),
  );
  if (documents.length !== ids.length)
    throw new UpgradeError('failed', new Error(`${of.name}-${of.version}: a row does not read back`));
}
