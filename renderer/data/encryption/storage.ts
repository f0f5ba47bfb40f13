import {
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
  wrapRxStorageInstance,
} from 'rxdb';
import { documentCipher } from './documents';
import { type AnyDocument, type AnySchema, layoutOf } from './layout';
import type { Sealer } from './sealer';

type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;
type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;

/**
 * Puts encryption around a storage: what reaches `storage` holds only readable fields and one ciphertext per
 * document. Everything RxDB keeps goes through it: collections, local documents, its own store.
 */
export function encryptingStorage(
  storage: RxStorage<unknown, unknown>,
  sealer: Sealer,
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
    const wrapped = wrapRxStorageInstance<AnyDocument>(
      schema,
      below,
      (document) => cipher.toStorage(document),
      (stored) => cipher.fromStorage(stored),
    );
    const write = wrapped.bulkWrite.bind(wrapped);
    wrapped.bulkWrite = (rows, context) =>
      write(
        rows.map(({ document, previous }) => ({
          document,
          ...(previous && { previous: cipher.asPrevious(previous) }),
        })),
        context,
      );
    return wrapped;
  };
  return {
    name: `sealed-${storage.name}`,
    rxdbVersion: storage.rxdbVersion,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}
