import type { RxStorage } from 'rxdb';
import type { BackupContent } from '@shared/ipc/backup';
import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { isCommunityCode } from '@shared/county/databases';
import { schemaVersions } from '@shared/domain/record/schema';
import type { Records } from '@shared/domain/records';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { type Copies, copiesOf, makeSetCurrent } from './backup/copies';
import { currentSet, firstSet } from './backup/dataSets';
import type { BuildOptions, Making } from './backup/buildSet';
import { batchNotes } from './batches/notes';
import { blobStore } from './desk/blobStore';
import type { Communities } from './communities';
import { type Desk, openDesk } from './desk/desk';
import { draftStore } from './desk/draftStore';
import { checkHeader, noteVersions } from './desk/header';
import { localStore } from './desk/localStore';
import { passedOf } from './desk/order';
import type { KeyRing } from '@/platform/host';
import { journalRepository } from './journal/journalRepository';
import { createSealer } from './encryption/sealer';
import type { SealedStores } from './encryption/stores';
import { NoProfileError, UpgradeError } from './errors';
import type { LocalStore, Office, Profile } from './office';
import { withAnswers } from './replica/answers';
import { baselinesOf } from './replica/baselines';
import { rxReplicaStore } from './replica/rxReplicaStore';
import { openCommunities } from './openCommunities';
import { belongingOf } from './repositories/belonging';
import { type Rekey, rekeyOf } from './rekey';
import { removalOf } from './removal/removeCommunity';
import { recordRepository, type RepositoryParts } from './repositories/recordRepository';
import { rightsOf } from './repositories/rights';
import { type Author, stampsOf } from './repositories/stamps';
import type { Repository } from './repository';
import {
  type AnyCollection,
  type AnyDatabase,
  bareDatabase,
  officeStorage,
  openDatabase,
  raisable,
  strictDexieStorage,
} from './storage/database';
import { finishStep } from './steps/pending';
import { readOnlyDesk, readOnlyStorage } from './storage/readOnly';
import { recordsOnDisk } from './storage/onDisk';
import { runningWrites } from './storage/running';
import { baselineCollection, baselineSchemaVersion } from './storage/schemas';
import { soleUse } from './storage/soleUse';
import { storedTable } from './storage/table';
import { asItLies } from './storage/asItLies';
import type { Outdated } from './storage/outdated';
import { outdatedOf } from './storage/upgrade';

export interface OpenOptions {
  /** The data keys from the vault; a single one of 32 bytes has number 0. */
  key: Uint8Array | KeyRing;
  databaseName?: string;
  /** What the encryption writes to; only tests give one. */
  storage?: RxStorage<unknown, unknown>;
  now?: () => Date;
  /** Default: made at first start and kept. */
  deviceId?: string;
  /** Default: all; a simulation of several PCs in one process opens few, because RxDB holds 13 at a time. */
  collections?: readonly CollectionName[];
  /** Every write throws ReadOnlyError; data of an earlier version is not opened so. */
  readOnly?: boolean;
  /** Backs up data of an earlier version before it is raised; when it throws, nothing is raised. */
  beforeUpgrade?: (data: CopiedData) => Promise<void>;
  /** Told in records while data is raised. */
  onUpgrade?: (done: number, total: number) => void;
}

/** What a backup is made of. */
export interface CopiedData {
  copies: Copies;
  local: LocalStore;
}

const versions = { ...schemaVersions, [baselineCollection]: baselineSchemaVersion, desk: 0 };

/**
 * Opens the data of this PC. Throws WrongKeyError, NewerDataError, OpenElsewhereError, UpgradeError; in each case the data
 * is as it was. The caller keeps the key; it is not changed here.
 */
export async function openOffice(options: OpenOptions): Promise<Office> {
  /** What is open so far, to be closed in reverse order. */
  const opened: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    opened.push(await soleUse(options.databaseName ?? firstSet));
    const name = options.databaseName ?? (await currentSet());
    const sealer = await createSealer(options.key);
    const writable = await openDesk(`${name}-desk`, sealer);
    opened.push(() => writable.close());
    const desk = options.readOnly === true ? readOnlyDesk(writable) : writable;
    await checkHeader(desk, versions);
    const stores: SealedStores = new Set([desk.store]);
    const making = { sealer, storage: options.storage ?? strictDexieStorage(), versions };
    const passed = passedOf(desk);
    const writing = officeStorage(making.storage, sealer, stores, (part) => passed.of(part));
    const storage = options.readOnly === true ? readOnlyStorage(writing) : writing;
    const database = await openDatabase(name, storage, {
      ...(options.collections && { names: options.collections }),
      ...(options.onUpgrade && { onRaising: options.onUpgrade }),
      async beforeOpening(bare, outdated) {
        if (outdated.length > 0) await beforeRaising(options, () => lying(bare, outdated, desk, making));
        if (options.readOnly !== true) await noteVersions(desk, versions);
      },
    });
    opened.push(() => database.close());
    const rekey = rekeyOf({ name, sealer, stores });
    const office = await compose({ desk, database, closeAll, rekey }, options, making);
    // Data that opens is worth more than a mended entry; the note stays for the next step.
    await finishStep(office).catch(() => undefined);
    return office;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/**
 * Makes a new set of data from a backup where the present one does not open; it is left as it is. Throws as
 * `Copies.replaceBy`.
 */
export async function replaceData(
  key: KeyRing,
  pieces: AsyncIterable<string>,
  content: BackupContent,
  options?: BuildOptions,
): Promise<void> {
  const letGo = await soleUse(firstSet);
  try {
    const making = { sealer: await createSealer(key), storage: strictDexieStorage(), versions };
    await makeSetCurrent(making, pieces, content, options);
  } finally {
    letGo();
  }
}

/** What can still be read where the data as a whole does not open: copies, and the way to close it. Raises nothing. */
export async function openReadable(key: KeyRing): Promise<CopiedData & { close: () => Promise<void> }> {
  const letGo = await soleUse(firstSet);
  const name = await currentSet();
  const sealer = await createSealer(key);
  const desk = await openDesk(`${name}-desk`, sealer);
  const making = { sealer, storage: strictDexieStorage(), versions };
  const bare = await bareDatabase(name, officeStorage(making.storage, sealer));
  const rows = await lying(bare, await outdatedOf(bare, raisable()), desk, making);
  const close = async (): Promise<void> => {
    await rows.close();
    await bare.close();
    desk.close();
    letGo();
  };
  return { ...rows, close };
}

/** The data as it lies on disk, for copies. */
async function lying(
  bare: AnyDatabase,
  outdated: readonly Outdated[],
  desk: Desk,
  making: Making,
): Promise<CopiedData & { close: () => Promise<void> }> {
  const { collections, close } = await asItLies(bare, raisable(), outdated);
  const earlier = outdated.toReversed().map(({ name, version }) => [name, version]);
  const local = localStore(desk);
  const profile = await local.get<Profile>('profile').catch(() => undefined);
  const source = { desk, collections, versions: { ...versions, ...Object.fromEntries(earlier) } };
  const copies = copiesOf(source, making, { communityName: () => profile?.communityName, close });
  return { copies, local, close };
}

async function beforeRaising(
  { readOnly, beforeUpgrade }: OpenOptions,
  open: () => Promise<CopiedData & { close: () => Promise<void> }>,
): Promise<void> {
  if (readOnly === true) throw new UpgradeError('readOnly');
  if (!beforeUpgrade) return;
  const data = await open();
  try {
    await beforeUpgrade(data);
  } catch (error) {
    throw new UpgradeError('noBackup', error);
  } finally {
    await data.close();
  }
}

async function compose(
  parts: { desk: Desk; database: AnyDatabase; closeAll: () => Promise<void>; rekey: Rekey },
  options: OpenOptions,
  making: Making,
): Promise<Office> {
  const { desk, database, closeAll, rekey } = parts;
  const now = options.now ?? (() => new Date());
  const local = localStore(desk);
  const running = runningWrites();
  const drafts = draftStore(desk, now);
  const notes = batchNotes(local);
  const deviceId = options.deviceId ?? (await ownDeviceId(local));
  let kept = await local.get<Profile>('profile');
  const communities = await openCommunities(local, () => kept);
  const profile = (): Profile | undefined => kept && openedProfile(kept, communities);

  const author = (): Author => {
    if (!kept) throw new NoProfileError();
    return { by: kept.userName, deviceId, now };
  };
  const collection = (name: string): AnyCollection => {
    const found = database.collections[name];
    if (!found) throw new RangeError(`no collection ${name}`);
    return found;
  };
  const partsOf = <N extends CollectionName>(name: N): RepositoryParts<Records[N]> => ({
    table: storedTable(collection(name)),
    stamps: stampsOf(name, author),
    belonging: belongingOf<Records[N]>(name, {
      read: async (other, ids) => {
        const rows = await storedTable<Envelope>(collection(other)).read(ids, false);
        return [...rows.values()].map((row) => row.content);
      },
      target: (about) => communities.target(about),
    }),
    rights: rightsOf(name, communities),
    notes,
    running,
  });
  const repositories = new Map<CollectionName, unknown>();
  const close = async (): Promise<void> => {
    await running.idle();
    await closeAll();
  };

  return {
    isReadOnly: options.readOnly === true,
    deviceId,
    profile,
    async setProfile(next) {
      const samePlace = next.communityCode === profile()?.communityCode;
      const whole = kept && samePlace ? { ...kept, userName: next.userName } : next;
      await running.run(() => local.set('profile', whole));
      kept = whole;
    },
    communities,
    repo<N extends CollectionName>(name: N): Repository<Records[N]> {
      const repository =
        repositories.get(name) ??
        (name === 'journal'
          ? journalRepository(partsOf('journal'), local, communities)
          : recordRepository<Records[N]>(partsOf(name)));
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
    rekey,
    disk: running.disk,
    replica: rxReplicaStore({
      table: (name) => storedTable<Envelope>(collection(name)),
      baselines: withAnswers(baselinesOf(storedTable(collection(baselineCollection))), desk, running),
      desk,
      running,
    }),
    removal: removalOf({
      records: (name) => recordsOnDisk(collection(name)),
      baselines: recordsOnDisk(collection(baselineCollection)),
      desk,
      communities,
      running,
    }),
    copies: copiesOf({ desk, collections: database.collections, versions }, making, {
      communityName: () => kept?.communityName,
      close,
    }),
    close,
  };
}

/** What the screens take for the place of work: the open community, or what stands above all of them. */
function openedProfile(kept: Profile, communities: Communities): Profile {
  const code = communities.open();
  const open = communities.list().find((one) => one.code === code);
  if (open) return { ...kept, communityCode: open.code, communityName: open.name };
  const above = isCommunityCode(kept.communityCode) ? text.app.allCommunities : kept.communityName;
  return { ...kept, communityCode: '', communityName: above };
}

async function ownDeviceId(local: LocalStore): Promise<string> {
  const kept = await local.get<string>('deviceId');
  if (kept !== undefined) return kept;
  const made = newId();
  await local.set('deviceId', made);
  return made;
}
