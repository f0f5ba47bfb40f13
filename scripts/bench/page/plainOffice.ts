import type { RxStorage, RxStorageInstanceCreationParams } from 'rxdb';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import { blobStore } from '@/data/desk/blobStore';
import { openDesk } from '@/data/desk/desk';
import type { AnyDocument } from '@/data/encryption/layout';
import type { Sealer } from '@/data/encryption/sealer';
import type { Office } from '@/data/office';
import { recordRepository } from '@/data/repositories/recordRepository';
import { stampsOf } from '@/data/repositories/stamps';
import type { Repository } from '@/data/repository';
import { openDatabase, strictDexieStorage } from '@/data/storage/database';
import { orderedStorage } from '@/data/storage/ordered';
import { runningWrites } from '@/data/storage/running';
import { storedTable } from '@/data/storage/table';
import { validatedStorage } from '@/data/storage/validated';
import { community } from './office';
import { removeDatabases } from './rawStore';

/** What of an office the bench needs; everything in it lies in plain text. */
export interface PlainOffice {
  repo<N extends CollectionName>(name: N): Repository<Records[N]>;
  blobs: Office['blobs'];
  close(): Promise<void>;
}

/** Opens what `openOffice` opens, the same way and in the same order, but without encryption in between. */
export async function openPlainOffice(name: string): Promise<PlainOffice> {
  const desk = await openDesk(`${name}-desk`, noSealer);
  const database = await openDatabase(name, validatedStorage(unlisted(orderedStorage(strictDexieStorage()))));
  const author = { by: '王秀兰', deviceId: 'bench', now: () => new Date() };
  return {
    repo: <N extends CollectionName>(collection: N) => {
      const opened = database.collections[collection];
      if (!opened) throw new RangeError(collection);
      return recordRepository<Records[N]>({
        table: storedTable(opened),
        stamps: stampsOf(collection, () => author),
        belonging: {
          place: (drafts) => Promise.resolve(drafts.map((draft) => ({ draft, org: community }))),
        },
        rights: { mayAdd: () => undefined, mayChange: () => undefined },
        notes: { inserting: () => Promise.resolve() },
        running: runningWrites(),
      });
    },
    blobs: blobStore(desk),
    async close() {
      await database.close();
      desk.close();
    },
  };
}

/** Does something with an empty plain office and removes it afterwards. */
export async function withPlainOffice<T>(work: (office: PlainOffice) => Promise<T>): Promise<T> {
  const name = `bench-${crypto.randomUUID()}`;
  const office = await openPlainOffice(name);
  try {
    return await work(office);
  } finally {
    await office.close();
    await removeDatabases(name);
  }
}

const noSealer: Sealer = {
  seal: (plain) => Promise.resolve(plain),
  sealAll: (values) => Promise.resolve(values.map(({ plain }) => plain)),
  open: (sealed) => Promise.resolve(sealed),
  isCurrent: () => true,
  writing: (write) => write(),
  settled: () => Promise.resolve(),
  change: () => Promise.resolve(),
  dropFormer: () => undefined,
};

/** Takes the list of fields to encrypt out of schemas: RxDB opens none that has one without encryption. */
function unlisted(storage: RxStorage<unknown, unknown>): RxStorage<unknown, unknown> {
  const create = (parameters: RxStorageInstanceCreationParams<AnyDocument, unknown>): unknown => {
    const { encrypted: _none, ...schema } = parameters.schema;
    return storage.createStorageInstance({ ...parameters, schema });
  };
  return {
    ...storage,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}
