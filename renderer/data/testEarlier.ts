import { Dexie } from 'dexie';
import { getPrimaryKeyOfInternalDocument } from 'rxdb';
import type { KeyRing } from '@/platform/host';
import type { CollectionName } from '@shared/domain/record/envelope';
import { collectionNames, schemaVersions } from '@shared/domain/record/schema';
import { currentSet } from './backup/dataSets';
import { openDesk } from './desk/desk';
import { noteVersions } from './desk/header';
import { createSealer } from './encryption/sealer';
import { type AnyDatabase, bareDatabase, officeStorage, strictDexieStorage } from './storage/database';
import { storedSchema } from './storage/schemas';
import { filledSchema, instanceOf } from './storage/upgrade';

/** What the first steps took out of `ext`. */
const laterFields = /^(?:development|standingSince|standingUntil|grid|changes|against|takenBack|link)$/;

/**
 * For tests: makes the data of this PC (closed) what the first version of the app would have left: the collections
 * that have had steps since lie in version 0, with what those steps move in `ext`.
 */
export async function lowerToFirst(
  keys: KeyRing | Uint8Array,
  names: readonly CollectionName[] = collectionNames,
): Promise<void> {
  const set = await currentSet();
  const sealer = await createSealer(keys);
  const bare = await bareDatabase(set, officeStorage(strictDexieStorage(), sealer));
  const lowered = names.filter((one) => schemaVersions[one] > 0);
  for (const one of lowered) await lower(bare, one);
  await bare.close();
  const desk = await openDesk(`${set}-desk`, sealer);
  await noteVersions(desk, Object.fromEntries(lowered.map((one) => [one, 0])));
  desk.close();
}

async function lower(bare: AnyDatabase, name: CollectionName): Promise<void> {
  const { properties, version, encrypted, ...schema } = storedSchema(name);
  const earlier = {
    ...schema,
    version: 0,
    properties: Object.fromEntries(Object.entries(properties).filter(([field]) => !laterFields.test(field))),
    encrypted: encrypted?.filter((field) => !laterFields.test(field)) ?? [],
  };
  const present = await instanceOf(bare, name, filledSchema(bare, storedSchema(name)));
  const ids = await idsOf(`rxdb-dexie-${bare.name}--${version}--${name}`);
  const documents = await present.findDocumentsById(ids, true);
  await present.close();

  const collections = await bare.addCollections({ [name]: { schema: earlier, autoMigrate: false } });
  const first = collections[name]?.storageInstance.originalStorageInstance;
  const rows = documents.map((document) => {
    const { _deleted, _rev, _meta, _attachments, ext, ...content } = document;
    const moved = Object.entries(content).filter(([field]) => laterFields.test(field));
    const kept = Object.entries(content).filter(([field]) => !laterFields.test(field));
    const own = { _deleted, _rev, _meta, _attachments };
    const unknown = { ...(typeof ext === 'object' && ext), ...Object.fromEntries(moved) };
    return { document: { ...Object.fromEntries(kept), ext: unknown, schemaVersion: 0, ...own } };
  });
  if (rows.length > 0) {
    const { error } = (await first?.bulkWrite(rows, 'lowered')) ?? { error: ['no such collection'] };
    if (error.length > 0) throw new Error(JSON.stringify(error[0]).slice(0, 500));
  }
  await collections[name]?.close();
  await forget(bare, `${name}-${version}`);
  await Dexie.delete(`rxdb-dexie-${bare.name}--${version}--${name}`);
}

async function idsOf(database: string): Promise<string[]> {
  const opened = await new Dexie(database).open();
  const ids = await opened.table<unknown, string>('docs').toCollection().primaryKeys();
  opened.close();
  return ids;
}

async function forget({ internalStore }: AnyDatabase, key: string): Promise<void> {
  const id = getPrimaryKeyOfInternalDocument(key, 'collection');
  const [previous] = await internalStore.findDocumentsById([id], false);
  if (previous)
    await internalStore.bulkWrite([{ previous, document: { ...previous, _deleted: true } }], 'lowered');
}
