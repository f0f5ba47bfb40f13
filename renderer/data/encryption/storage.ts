import {
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
  type RxStorageWriteError,
  wrapRxStorageInstance,
} from 'rxdb';
import { map } from 'rxjs';
import { inPortions } from '../turn';
import { type DocumentCipher, documentCipher, openedAtOnce } from './documents';
import { type AnyDocument, type AnySchema, layoutOf } from './layout';
import { DamagedRecordError } from '../errors';
import { offerLenient } from './lenient';
import type { Sealer } from './sealer';
import { documentStore, type SealedStore, type SealedStores } from './stores';

type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;
type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;
type AnyError = RxStorageWriteError<AnyDocument>;

interface Sealed {
  below: AnyInstance;
  cipher: DocumentCipher;
}

const ciphers = new WeakMap<object, Sealed>();

/** What lies below an encrypting instance, for those who move ciphertexts; undefined of a storage without encryption. */
export const sealedBelow = (instance: object): Sealed | undefined => ciphers.get(instance);

/**
 * Puts encryption around a storage: what reaches `storage` holds only readable fields and one ciphertext per
 * document. Everything RxDB keeps goes through it: collections, local documents, its own store. `stores` always names
 * those that are open.
 */
export function encryptingStorage(
  storage: RxStorage<unknown, unknown>,
  sealer: Sealer,
  stores?: SealedStores,
): RxStorage<unknown, unknown> {
  const create = async (parameters: AnyParameters): Promise<AnyInstance> => {
    const schema: AnySchema = parameters.schema;
    const layout = layoutOf(schema);
    const cipher = documentCipher(sealer, layout, {
      collection: parameters.collectionName,
      schemaVersion: schema.version,
    });
    const below: AnyInstance = await storage.createStorageInstance<AnyDocument>({
      ...parameters,
      schema: layout.stored,
    });
    const instance = encrypting(schema, below, { sealer, cipher, primary: layout.primary });
    ciphers.set(instance, { below, cipher });
    if (stores) enter(stores, documentStore(parameters.collectionName, below, cipher), instance);
    return instance;
  };
  return {
    name: `sealed-${storage.name}`,
    rxdbVersion: storage.rxdbVersion,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}

/**
 * RxDB's wrapper with its writing half exchanged: a batch is sealed in one go, and the events of a write are answered
 * from what was sealed for it, since the storage tells of the very objects that it was given. RxDB's own way makes a
 * dozen promises for each record and decrypts it again for its event.
 */
function encrypting(
  schema: AnySchema,
  below: AnyInstance,
  { sealer, cipher, primary }: { sealer: Sealer; cipher: DocumentCipher; primary: string },
): AnyInstance {
  const wrapped = wrapRxStorageInstance<AnyDocument>(
    schema,
    below,
    () => Promise.reject(new Error('written by bulkWrite alone')),
    (stored) => cipher.fromStorage(stored),
  );
  /** What was handed to the storage, and what it stands for, while its write is under way. */
  const plainOf = new Map<AnyDocument, AnyDocument>();
  const written = (stored: AnyDocument): AnyDocument => {
    const document = plainOf.get(stored);
    if (!document) throw new Error('the storage tells of something that was not written here');
    return document;
  };
  const openedOrAsItLies = async (stored: AnyDocument): Promise<AnyDocument> => {
    try {
      return await cipher.fromStorage(stored);
    } catch (reason) {
      if (!(reason instanceof DamagedRecordError)) throw reason;
      return stored;
    }
  };
  const readable = async (error: AnyError): Promise<AnyError> => {
    const { document, previous } = error.writeRow;
    const writeRow = { document: written(document), ...(previous && { previous: written(previous) }) };
    if (error.status !== 409) return { ...error, writeRow };
    const { documentInDb } = error;
    // That the row is taken is true also where it cannot be read, and no reason for the others of the batch to fail.
    return { ...error, writeRow, documentInDb: await openedOrAsItLies(documentInDb) };
  };

  const write: AnyInstance['bulkWrite'] = async (rows, context) => {
    const sealed = await cipher.toStorage(rows.map(({ document }) => document));
    const storedRows = rows.map(({ document, previous }, at) => {
      const stored = sealed[at] ?? document;
      plainOf.set(stored, document);
      if (!previous) return { document: stored };
      const stub = asPrevious(previous, primary);
      plainOf.set(stub, previous);
      return { document: stored, previous: stub };
    });
    try {
      const { error } = await below.bulkWrite(storedRows, context);
      return { error: await Promise.all(error.map(readable)) };
    } finally {
      for (const { document, previous } of storedRows) {
        plainOf.delete(document);
        if (previous) plainOf.delete(previous);
      }
    }
  };
  wrapped.bulkWrite = (rows, context) => sealer.writing(() => write(rows, context));
  // The mark of a tombstone lies open: who looks for living ones must not miss one whose mark was edited.
  wrapped.findDocumentsById = async (ids, withDeleted) => {
    const stored = await below.findDocumentsById(ids, true);
    const documents = await inPortions(stored, openedAtOnce, (each) => cipher.fromStorage(each));
    return withDeleted ? documents : documents.filter(({ _deleted }) => !_deleted);
  };
  offerLenient(wrapped, below, (stored) => cipher.fromStorage(stored));
  wrapped.changeStream = () =>
    below.changeStream().pipe(
      map((bulk) => ({
        ...bulk,
        events: bulk.events.map((event) => ({
          ...event,
          documentData: written(event.documentData),
          ...(event.previousDocumentData && { previousDocumentData: written(event.previousDocumentData) }),
        })),
      })),
    );
  return wrapped;
}

/** A migration opens stores of earlier versions and removes them when it is done. */
function enter(stores: SealedStores, store: SealedStore, instance: AnyInstance): void {
  stores.add(store);
  const close = instance.close.bind(instance);
  const remove = instance.remove.bind(instance);
  instance.close = async () => {
    stores.delete(store);
    await close();
  };
  instance.remove = async () => {
    stores.delete(store);
    await remove();
  };
}

/** Stands for `previous` of a write, of which the storage reads RxDB's own fields only. */
function asPrevious(document: AnyDocument, primary: string): AnyDocument {
  const { _deleted, _rev, _meta, _attachments } = document;
  return { _deleted, _rev, _meta, _attachments, [primary]: document[primary] };
}
