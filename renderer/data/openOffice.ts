import type { RxStorage } from 'rxdb';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { schemaVersions } from '@shared/domain/record/schema';
import type { Records } from '@shared/domain/records';
import { newId } from '@shared/lib/ids';
import { batchNotes } from './batches/notes';
import { blobStore } from './desk/blobStore';
import { type Desk, openDesk } from './desk/desk';
import { draftStore } from './desk/draftStore';
import { checkHeader } from './desk/header';
import { localStore } from './desk/localStore';
import { createSealer } from './encryption/sealer';
import { NoProfileError } from './errors';
import type { LocalStore, Office, Profile } from './office';
import { baselinesOf } from './replica/baselines';
import { rxReplicaStore } from './replica/rxReplicaStore';
import { recordRepository } from './repositories/recordRepository';
import { type Author, stampsOf } from './repositories/stamps';
import type { Repository } from './repository';
import {
  type AnyCollection,
  type AnyDatabase,
  officeStorage,
  openDatabase,
  strictDexieStorage,
} from './storage/database';
import { finishStep } from './steps/pending';
import { runningWrites } from './storage/running';
import { baselineCollection, baselineSchemaVersion } from './storage/schemas';
import { soleUse } from './storage/soleUse';
import { storedTable } from './storage/table';

export interface OpenOptions {
  /** The 32-byte data key from the vault. */
  key: Uint8Array;
  databaseName?: string;
  /** What the encryption writes to; only tests give one. */
  storage?: RxStorage<unknown, unknown>;
  now?: () => Date;
  /** Default: made at first start and kept. */
  deviceId?: string;
  /** Default: all; a simulation of several PCs in one process opens few, because RxDB holds 13 at a time. */
  collections?: readonly CollectionName[];
}

const versions = { ...schemaVersions, [baselineCollection]: baselineSchemaVersion, desk: 0 };

/**
 * Opens the data of this PC. Throws WrongKeyError, NewerDataError, OpenElsewhereError; in each case nothing was
 * written. The caller keeps the key; it is not changed here.
 */
export async function openOffice(options: OpenOptions): Promise<Office> {
  const name = options.databaseName ?? 'office';
  /** What is open so far, to be closed in reverse order. */
  const opened: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    opened.push(await soleUse(name));
    const sealer = await createSealer(options.key);
    const desk = await openDesk(`${name}-desk`, sealer);
    opened.push(() => desk.close());
    await checkHeader(desk, versions);
    const storage = officeStorage(options.storage ?? strictDexieStorage(), sealer);
    const database = await openDatabase(name, storage, options.collections);
    opened.push(() => database.close());
    const office = await compose(desk, database, closeAll, options);
    // Data that opens is worth more than a mended entry; the note stays for the next step.
    await finishStep(office).catch(() => undefined);
    return office;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function compose(
  desk: Desk,
  database: AnyDatabase,
  closeAll: () => Promise<void>,
  options: OpenOptions,
): Promise<Office> {
  const now = options.now ?? (() => new Date());
  const local = localStore(desk);
  const running = runningWrites();
  const drafts = draftStore(desk, now);
  const notes = batchNotes(local);
  const deviceId = options.deviceId ?? (await ownDeviceId(local));
  let profile = await local.get<Profile>('profile');

  const author = (): Author => {
    if (!profile) throw new NoProfileError();
    return { org: profile.communityCode, by: profile.userName, deviceId, now };
  };
  const collection = (name: string): AnyCollection => {
    const found = database.collections[name];
    if (!found) throw new RangeError(`no collection ${name}`);
    return found;
  };
  const repositories = new Map<CollectionName, unknown>();

  return {
    deviceId,
    profile: () => profile,
    async setProfile(next) {
      await running.run(() => local.set('profile', next));
      profile = next;
    },
    repo<N extends CollectionName>(name: N): Repository<Records[N]> {
      const repository =
        repositories.get(name) ??
        recordRepository<Records[N]>({
          table: storedTable(collection(name)),
          stamps: stampsOf(name, author),
          notes,
          running,
        });
      repositories.set(name, repository);
      // The map holds under each name the repository of that name's records.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return repository as Repository<Records[N]>;
    },
    local,
    drafts: {
      ...drafts,
      save: (info, value) => running.run(() => drafts.save(info, value)),
      remove: (key) => running.run(() => drafts.remove(key)),
    },
    blobs: blobStore(desk),
    replica: rxReplicaStore({
      table: (name) => storedTable<Envelope>(collection(name)),
      baselines: baselinesOf(storedTable(collection(baselineCollection))),
      desk,
      running,
    }),
    async close() {
      await running.idle();
      await closeAll();
    },
  };
}

async function ownDeviceId(local: LocalStore): Promise<string> {
  const kept = await local.get<string>('deviceId');
  if (kept !== undefined) return kept;
  const made = newId();
  await local.set('deviceId', made);
  return made;
}
