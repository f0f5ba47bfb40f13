import { randomBytes, randomUUID } from 'node:crypto';
import { Failure } from '@shared/ipc/failure';
import type {
  AddPersonInput,
  ChangePassphraseInput,
  PassphraseInput,
  RecoverInput,
  RemovePersonInput,
  RenewRecoveryInput,
  UnlockInput,
  VaultStatus,
} from '@shared/ipc/types';
import { Attempts } from './attempts';
import { readVault, writeVault } from './file';
import type { Person, VaultContent } from './file';
import { strength as defaultStrength } from './passphrase';
import type { Strength } from './passphrase';
import { newRecoveryCode } from './recovery-code';
import type { SystemStore } from './system-store';
import {
  openByCode,
  openByPassphrase,
  openBySystem,
  wrapByCode,
  wrapByPassphrase,
  wrapBySystem,
} from './wraps';

interface VaultOptions {
  folder: string;
  system: SystemStore;
  strength?: Strength;
  now?: () => number;
  /** Why the data must not be opened or set up anew, if there is a reason; looked at before anything else. */
  fault?: (setUp: boolean) => Promise<'keyMissing' | 'dataDamaged' | undefined>;
  /** Whether the county still holds the account out of use; asked with the opened key. */
  stillDisabled?: (dataKey: Uint8Array) => Promise<boolean>;
}

/** Keeps the random 256-bit data key of this PC: wrapped for each person, for the recovery sheet, or by the system. */
export class Vault {
  readonly #options: VaultOptions;
  readonly #strength: Strength;
  readonly #attempts: Attempts;
  #dataKey: Uint8Array | undefined;
  #current: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions) {
    this.#options = options;
    this.#strength = options.strength ?? defaultStrength;
    this.#attempts = new Attempts(options.folder, options.now);
  }

  /** The opened data key, for what the main process itself keeps under it. */
  dataKey(): Uint8Array | undefined {
    return this.#dataKey;
  }

  /** Throws Failure `damaged`, `keyMissing` (data without a vault), `dataDamaged`. */
  async status(): Promise<VaultStatus> {
    return this.#alone(async () => {
      const passphraseRequired = !(await this.#options.system.protects());
      const content = await readVault(this.#options.folder);
      const fault = await this.#options.fault?.(content !== undefined);
      if (fault) throw new Failure(fault);
      return {
        state: !content ? 'empty' : content.system ? 'open' : 'locked',
        passphraseRequired,
        people: (content?.people ?? []).map(({ id, name }) => ({ id, name })),
        ...(this.#current === undefined ? {} : { current: this.#current }),
        ...(content?.recovery ? { recoveryMadeAt: content.recovery.madeAt } : {}),
        used: content?.used ?? false,
        disabled: content?.disabled ?? false,
      };
    });
  }

  /** Throws Failure `alreadySetUp`, `damaged` (an unreadable vault is never written over) and `passphraseRequired`. */
  async create({ passphrase }: PassphraseInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await readVault(this.#options.folder);
      if (content) throw new Failure('alreadySetUp');
      const fault = await this.#options.fault?.(false);
      if (fault) throw new Failure(fault);
      const dataKey = new Uint8Array(randomBytes(32));
      const rest = { version: 2 as const, used: false, disabled: false };
      if (passphrase === undefined) {
        const system = await wrapBySystem(dataKey, this.#options.system);
        await this.#write({ ...rest, people: [], system });
        return this.#opened(dataKey, undefined);
      }
      const person = await this.#newPerson(dataKey, '', passphrase);
      await this.#write({ ...rest, people: [person] });
      return this.#opened(dataKey, person.id);
    });
  }

  /** Throws Failure `notSetUp`, `damaged`, `passphraseRequired`, `wrongPassphrase` (with the wait until the next try), `disabled`. */
  async unlock({ passphrase, person }: UnlockInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await this.#content();
      const fault = await this.#options.fault?.(true);
      if (fault) throw new Failure(fault);
      const id = person ?? content.people[0]?.id;
      const dataKey = await this.#prove(content, id, passphrase);
      await this.#enable(content, dataKey);
      return this.#opened(dataKey, content.system ? undefined : id);
    });
  }

  /** Forgets the key and overwrites it. */
  lock(): void {
    this.#dataKey?.fill(0);
    this.#dataKey = undefined;
    this.#current = undefined;
  }

  /** Another passphrase for whoever unlocked, or the first one where the system opened the data so far. */
  async changePassphrase({ current, next }: ChangePassphraseInput): Promise<void> {
    await this.#changing(current, async (content, dataKey) => {
      if (content.system) {
        const { system: _gone, ...rest } = content;
        const person = await this.#newPerson(dataKey, '', next);
        this.#current = person.id;
        return { ...rest, people: [person] };
      }
      const wrapped = await wrapByPassphrase(dataKey, next, this.#strength);
      const people = content.people.map((one) => (one.id === this.#current ? { ...one, ...wrapped } : one));
      return { ...content, people };
    });
  }

  /** One more person with a passphrase of their own; gives the id. Throws Failure `refused` for a name that is taken. */
  async addPerson({ name, ownName, passphrase, current }: AddPersonInput): Promise<string> {
    let id = '';
    await this.#changing(current, async (content, dataKey) => {
      const before = content.people.map((one) =>
        one.id === this.#current && ownName !== undefined ? { ...one, name: ownName } : one,
      );
      if (content.system || before.some((one) => one.name === name || one.name === ''))
        throw new Failure('refused');
      const person = await this.#newPerson(dataKey, name, passphrase);
      id = person.id;
      return { ...content, people: [...before, person] };
    });
    return id;
  }

  /** Throws Failure `refused` for oneself: somebody must be left who can open the data. */
  async removePerson({ id, current }: RemovePersonInput): Promise<void> {
    await this.#changing(current, (content) => {
      if (id === this.#current) throw new Failure('refused');
      return Promise.resolve({ ...content, people: content.people.filter((one) => one.id !== id) });
    });
  }

  /** A new recovery code; the one before opens nothing any more. */
  async renewRecovery({ current }: RenewRecoveryInput): Promise<string> {
    const code = newRecoveryCode();
    await this.#changing(current, (content, dataKey) =>
      Promise.resolve({ ...content, recovery: wrapByCode(dataKey, code) }),
    );
    return code;
  }

  /** Opens with the recovery code and gives one person a new passphrase. Throws Failure `wrongCode`, `disabled`. */
  async recover({ code, passphrase, person }: RecoverInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await this.#content();
      const dataKey = openByCode(content, code);
      await this.#enable(content, dataKey);
      const id = person ?? content.people[0]?.id ?? 'first';
      const { system: _gone, ...rest } = await this.#content();
      const wrapped = await wrapByPassphrase(dataKey, passphrase, this.#strength);
      const people =
        rest.people.length > 0
          ? rest.people.map((one) => (one.id === id ? { ...one, ...wrapped } : one))
          : [{ id, name: '', ...wrapped }];
      await this.#write({ ...rest, people });
      await this.#attempts.forget();
      return this.#opened(dataKey, id);
    });
  }

  /** Notes that there is data now, so that its loss is noticed. */
  async markUsed(): Promise<void> {
    await this.#alone(async () => {
      const content = await this.#content();
      if (!content.used) await this.#write({ ...content, used: true });
    });
  }

  /** Notes that the county took the account out of use: from the next lock on the data stays shut. */
  async markDisabled(): Promise<void> {
    await this.#alone(async () => this.#write({ ...(await this.#content()), disabled: true }));
  }

  #opened(dataKey: Uint8Array, current: string | undefined): Uint8Array {
    // A copy of its own: what is given away is wiped by whoever gets it.
    this.#dataKey = Uint8Array.from(dataKey);
    this.#current = current;
    return dataKey;
  }

  async #enable(content: VaultContent, dataKey: Uint8Array): Promise<void> {
    if (!content.disabled) return;
    if ((await this.#options.stillDisabled?.(dataKey)) ?? true) {
      dataKey.fill(0);
      throw new Failure('disabled');
    }
    await this.#write({ ...content, disabled: false });
  }

  /** Every change asks for the passphrase again: an open screen that was left alone must not be enough. */
  async #changing(
    passphrase: string | undefined,
    change: (content: VaultContent, dataKey: Uint8Array) => Promise<VaultContent>,
  ): Promise<void> {
    await this.#alone(async () => {
      if (!this.#dataKey) throw new Failure('notSetUp');
      const content = await this.#content();
      const dataKey = await this.#prove(content, this.#current, passphrase);
      await this.#write(await change(content, dataKey));
    });
  }

  async #newPerson(dataKey: Uint8Array, name: string, passphrase: string): Promise<Person> {
    return { id: randomUUID(), name, ...(await wrapByPassphrase(dataKey, passphrase, this.#strength)) };
  }

  async #prove(
    content: VaultContent,
    id: string | undefined,
    passphrase: string | undefined,
  ): Promise<Uint8Array> {
    if (content.system) return openBySystem(content.system.sealed, this.#options.system);
    if (passphrase === undefined) throw new Failure('passphraseRequired');
    const person = content.people.find((one) => one.id === id);
    if (!person) throw new Failure('refused');
    const wait = await this.#attempts.waitMs();
    if (wait > 0) throw new Failure('wrongPassphrase', wait);
    const cost = await this.#attempts.note();
    const dataKey = await openByPassphrase(person, passphrase);
    if (!dataKey) throw new Failure('wrongPassphrase', cost > 0 ? cost : undefined);
    await this.#attempts.forget();
    return dataKey;
  }

  async #content(): Promise<VaultContent> {
    const content = await readVault(this.#options.folder);
    if (!content) throw new Failure('notSetUp');
    return content;
  }

  async #write(content: VaultContent): Promise<void> {
    await writeVault(this.#options.folder, content);
  }

  /** One at a time: two windows of time in which a vault could be made twice, or guesses counted once, are shut. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
