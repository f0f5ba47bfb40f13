import { join } from 'node:path';
import { parseCountyUrl } from '@shared/county/door';
import type { Door, DoorAccount } from '@shared/county/door';
import { disabledRole } from '@shared/county/roles';
import { Failure } from '@shared/ipc/failure';
import type { CountySession, CountyStatus, SignInInput } from '@shared/ipc/types';
import { readCountyFile, writeCountyFile } from './file';
import type { KeptCounty } from './file';

interface KeeperOptions<Body> {
  folder: string;
  door: Door<Body>;
  /** The opened data key, under which the account is kept, and those still in use before it; none while the vault is shut. */
  keys: () => readonly Uint8Array[];
  /** MINQINGBEN_COUNTY_URL. */
  presetUrl?: string | undefined;
}

/** Remembers the county's address and account over restarts and tells the door of them. */
export class CountyKeeper<Body> {
  readonly #path: string;
  readonly #options: KeeperOptions<Body>;
  readonly #presetUrl: string | undefined;
  #kept: KeptCounty = { url: undefined, account: undefined, shut: undefined };
  #loaded: Promise<void> | undefined;

  constructor(options: KeeperOptions<Body>) {
    this.#options = options;
    this.#path = join(options.folder, 'county.json');
    this.#presetUrl = parseCountyUrl(options.presetUrl ?? '');
  }

  async status(): Promise<CountyStatus> {
    await this.#load();
    const session = this.#options.door.session();
    const { account } = this.#kept;
    const url = this.#kept.url ?? this.#presetUrl;
    return {
      ...(url === undefined ? {} : { url }),
      ...(account ? { user: account.user } : {}),
      signedIn: session !== undefined,
      roles: session?.roles ?? [],
    };
  }

  /** Throws Failure `badUrl`, `notSetUp` (the vault is shut, so nothing could be kept) and those of `Door.signIn`. */
  async signIn({ url: typed, user, password }: SignInInput): Promise<CountySession> {
    const url = parseCountyUrl(typed);
    if (!url) throw new Failure('badUrl');
    if (this.#options.keys().length === 0) throw new Failure('notSetUp');
    const account: DoorAccount = { url, user: user.trim(), password };
    const session = await this.#options.door.signIn(account);
    this.#loaded = Promise.resolve();
    this.#kept = { url, account: { ...account, roles: session.roles }, shut: undefined };
    await this.#write();
    return session;
  }

  /** Keeps an address, `''` forgets it; an account of another county goes with its address. Throws Failure `badUrl`. */
  async setUrl(typed: string): Promise<void> {
    const url = parseCountyUrl(typed);
    if (!url && typed.trim() !== '') throw new Failure('badUrl');
    await this.#load();
    const other = this.#kept.url !== url;
    this.#kept = other ? { url, account: undefined, shut: undefined } : { ...this.#kept, url };
    await this.#write();
    if (other) await this.#options.door.signOut();
  }

  async signOut(): Promise<void> {
    await this.#load();
    this.#kept = { url: this.#kept.url, account: undefined, shut: undefined };
    await this.#write();
    await this.#options.door.signOut();
  }

  /** Call when the vault was opened or has another key: the kept account becomes readable, and is sealed with that key. */
  async vaultOpened(): Promise<void> {
    this.#loaded = undefined;
    await this.#load();
    const { account } = this.#kept;
    if (account && this.#options.keys().length > 1) await this.#write();
    if (account && !this.#options.door.session()) this.#options.door.use(account, account.roles);
  }

  /** Call when the vault was shut: account and session are forgotten here, not at the county. */
  vaultShut(): void {
    this.#loaded = undefined;
    this.#kept = { url: undefined, account: undefined, shut: undefined };
    this.#options.door.forget();
  }

  /**
   * Whether the county says that the kept account is out of use, asked anew. Without an answer it counts as before: a
   * cable pulled out must not open what the county has shut.
   */
  async askDisabled(keys: readonly Uint8Array[]): Promise<boolean> {
    const { account } = await readCountyFile(this.#path, keys);
    if (!account) return true;
    try {
      const { roles } = await this.#options.door.signIn(account);
      if (!roles.includes(disabledRole)) return false;
      this.#options.door.forget();
      return true;
    } catch {
      return true;
    }
  }

  async #load(): Promise<void> {
    this.#loaded ??= this.#read();
    await this.#loaded;
  }

  async #read(): Promise<void> {
    this.#kept = await readCountyFile(this.#path, this.#options.keys());
  }

  async #write(): Promise<void> {
    await writeCountyFile(this.#path, this.#options.keys()[0], this.#kept);
  }
}
