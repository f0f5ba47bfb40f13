import type { CollectionName } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import type { Copies } from './backup/copies';
import type { Communities } from './communities';
import type { Rekey } from './rekey';
import type { ReplicaStore } from './replica';
import type { Removal } from './removal/removal';
import type { Repository } from './repository';

/** Who works at this PC and for which community. */
export interface Profile {
  /** The community that is open; '' while 全部社区 is, and on a street's PC before it met the county. */
  communityCode: string;
  /** Its name, or that of the office above several. */
  communityName: string;
  userName: string;
}

/** Encrypted key → JSON value store of this PC; never syncs. */
export interface LocalStore {
  get<T>(key: string): Promise<T | undefined>;
  set<T>(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface DraftInfo {
  key: string;
  /** Which form: e.g. `member`, `visit`, `meeting`. */
  form: string;
  /** Shown in the list of drafts on 工作台. */
  title: string;
  savedAt: string;
}

/** Forms saved while typing; a draft survives a kill at any moment. */
export interface DraftStore {
  get<T>(key: string): Promise<T | undefined>;
  save<T>(info: { key: string; form: string; title: string }, value: T): Promise<void>;
  remove(key: string): Promise<void>;
  list(): Promise<DraftInfo[]>;
  subscribe(listener: () => void): () => void;
}

/** Large encrypted byte blobs of this PC (the search index). */
export interface BlobStore {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Whether there is room for what is written, as the writes find it. */
export interface Disk {
  isFull(): boolean;
  subscribe(listener: () => void): () => void;
}

/** The opened, unlocked data of one PC. */
export interface Office {
  /** Opened 只读: every write throws ReadOnlyError, so nothing can be noted in the journal either. */
  readonly isReadOnly: boolean;
  readonly deviceId: string;
  /** Undefined until the 设置向导 has been finished. */
  profile(): Profile | undefined;
  /** A profile with the code that `profile()` gives changes the person only. */
  setProfile(profile: Profile): Promise<void>;
  /** Whose records lie here, which of them is open, and what the account may do with them. */
  communities: Communities;
  repo<N extends CollectionName>(name: N): Repository<Records[N]>;
  local: LocalStore;
  drafts: DraftStore;
  blobs: BlobStore;
  disk: Disk;
  /** The sync engine's view of the records. */
  replica: ReplicaStore;
  /** The change of the data key. */
  rekey: Rekey;
  /** Whole copies, for backup and restore. */
  copies: Copies;
  /** Taking a community whose rights were lost off this PC. */
  removal: Removal;
  /** Waits for running writes and closes the database. */
  close(): Promise<void>;
}
