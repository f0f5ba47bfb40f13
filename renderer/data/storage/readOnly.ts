import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import type { Desk } from '../desk/desk';
import type { AnyDocument } from '../encryption/layout';
import { ReadOnlyError } from '../errors';

type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;
type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;

/** Refuses every write of records; RxDB's own store passes, because opening asks it for what is there by writing. */
export function readOnlyStorage(storage: RxStorage<unknown, unknown>): RxStorage<unknown, unknown> {
  const create = async (parameters: AnyParameters): Promise<AnyInstance> => {
    const instance: AnyInstance = await storage.createStorageInstance<AnyDocument>(parameters);
    if (!parameters.collectionName.startsWith('_rxdb'))
      instance.bulkWrite = () => Promise.reject(new ReadOnlyError());
    return instance;
  };
  return {
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}

/** Refuses to keep anything; what is made anew at every start, as the search index, is let go without a word. */
export function readOnlyDesk(desk: Desk): Desk {
  return {
    ...desk,
    put: async (entries) => {
      if (entries.some(({ area }) => area !== 'blob')) throw new ReadOnlyError();
      await Promise.resolve();
    },
    remove: () => Promise.reject(new ReadOnlyError()),
  };
}
