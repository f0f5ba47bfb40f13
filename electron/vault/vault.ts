import { randomBytes, randomUUID } from 'node:crypto';
import { Failure } from '@shared/ipc/failure';
import type {
  AddPersonInput,
  BeginRekeyInput,
  ChangePassphraseInput,
  DataKey,
  KeyRing,
  PassphraseInput,
  RecoverInput,
  RemovePersonInput,
  RenewRecoveryInput,
  UnlockInput,
  VaultStatus,
} from '@shared/ipc/types';
import { Attempts } from './attempts';
import { emptyVault, readVault, setVaultAside, writeVault } from './file';
import type { Person, VaultContent } from './file';
import { formerKeys, nextKeyId, presentKey, withNextKey, withoutSpareHandovers } from './handover';
import { strength as defaultStrength } from './passphrase';
import type { Strength } from './passphrase';
import { newRecoveryCode } from './recovery-code';
import type { VaultOptions } from './options';
import {
  openByCode,
  openByPassphrase,
  openBySystem,
  wrapByCode,
  wrapByPassphrase,
  wrapBySystem,
} from './wraps';

/** Keeps the random 256-bit data keys of this PC: the present one wrapped for each person, for the recovery sheet, or by the system. */
export class Vault {
  readonly #options: VaultOptions;
  readonly #strength: Strength;
  readonly #attempts: Attempts;
  #ring: KeyRing | undefined;
  #current: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions) {
    this.#options = options;
    this.#strength = options.strength ?? defaultStrength;
    this.#attempts = new Attempts(options.folder, options.now);
  }

  /** The opened data key, for what the main process itself keeps under it. */
  dataKey(): Uint8Array | undefined {
    return this.#ring?.current.key;
  }

  /** The opened data key and those still in use before it; none while the vault is shut. */
  openKeys(): Uint8Array[] {
    return this.#ring ? [this.#ring.current, ...this.#ring.former].map(({ key }) => key) : [];
  }

  /** The opened data key, and the one before while records may still be sealed with it. Throws Failure `notSetUp`. */
  ring(): KeyRing {
    if (!this.#ring) throw new Failure('notSetUp');
    return this.#ring;
  }

  /** Every data key there has been, the present one first: backups of earlier days are sealed with theirs. */
  async allKeys(): Promise<Uint8Array[]> {
    const { current } = this.ring();
    return [current, ...formerKeys(await this.#content(), current, true)].map(({ key }) => key);
  }

  async #fit(setUp: boolean, deep = false): Promise<void> {
    const fault = await this.#options.fault?.(setUp, deep);
    if (fault) throw new Failure(fault);
  }

  /** Throws Failure `damaged`, `keyMissing` (data without a vault), `dataDamaged`. */
  async status(): Promise<VaultStatus> {
    return this.#alone(async () => {
      const passphraseRequired = !(await this.#options.system.protects());
      const content = await readVault(this.#options.folder);
      await this.#fit(content !== undefined);
      return {
        state: !content ? 'empty' : content.system ? 'open' : 'locked',
        passphraseRequired,
        people: (content?.people ?? []).map(({ id, name }) => ({ id, name })),
        ...(this.#current === undefined ? {} : { current: this.#current }),
        ...(content?.recovery ? { recoveryMadeAt: content.recovery.madeAt } : {}),
        used: content?.used ?? false,
        disabled: content?.disabled ?? false,
        ...(content && { rekey: rekeyStatus(content) }),
      };
    });
  }

  /** Throws Failure `alreadySetUp`, `damaged` (an unreadable vault is never written over) and `passphraseRequired`. */
  async create({ passphrase }: PassphraseInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await readVault(this.#options.folder);
      if (content) throw new Failure('alreadySetUp');
      await this.#fit(false);
      const dataKey = { id: emptyVault.key, key: new Uint8Array(randomBytes(32)) };
      if (passphrase === undefined) {
        const made = { ...emptyVault, system: await wrapBySystem(dataKey, this.#options.system) };
        await this.#write(made);
        return this.#opened(made, dataKey, undefined);
      }
      const person = await this.#newPerson(dataKey, '', passphrase);
      const made = { ...emptyVault, people: [person] };
      await this.#write(made);
      return this.#opened(made, dataKey, person.id);
    });
  }

  /** Throws Failure `notSetUp`, `damaged`, `passphraseRequired`, `wrongPassphrase` (with the wait until the next try), `disabled`. */
  async unlock({ passphrase, person }: UnlockInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await this.#content();
      await this.#fit(true, true);
      const id = person ?? content.people[0]?.id;
      const dataKey = await this.#prove(content, id, passphrase);
      const renewed = await this.#renewed(content, dataKey, id, passphrase);
      const enabled = await this.#enable(renewed, dataKey);
      if (enabled !== content) await this.#write(enabled);
      return this.#opened(enabled, dataKey, content.system ? undefined : id);
    });
  }

  /** Forgets the key and overwrites it. */
  lock(): void {
    for (const key of this.openKeys()) key.fill(0);
    this.#ring = undefined;
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
      await this.#fit(true, true);
      const dataKey = presentKey(content, {
        id: content.recovery?.key ?? content.key,
        key: openByCode(content, code),
      });
      const id = person ?? content.people[0]?.id ?? 'first';
      const { system: _gone, recovery, ...rest } = await this.#enable(content, dataKey);
      const wrapped = await wrapByPassphrase(dataKey, passphrase, this.#strength);
      const people =
        rest.people.length > 0
          ? rest.people.map((one) => (one.id === id ? { ...one, ...wrapped } : one))
          : [{ id, name: '', ...wrapped }];
      const renewed = { ...rest, people, recovery: wrapByCode(dataKey, code, recovery?.madeAt) };
      await this.#write(renewed);
      await this.#attempts.forget();
      return this.#opened(renewed, dataKey, id);
    });
  }

  /**
   * Makes the vault of this PC from that of a backup, whose key was opened with what the person gave: on an empty PC,
   * or where the key files are gone or damaged (they are put aside). `next`: a new passphrase, for `person`. Throws
   * Failure `alreadySetUp`.
   */
  async adopt(
    content: VaultContent,
    dataKey: DataKey,
    { person, next }: { person?: string; next?: string },
  ): Promise<KeyRing> {
    return this.#alone(async () => {
      const there = await readVault(this.#options.folder).catch((error: unknown) => {
        if (error instanceof Failure && error.code === 'damaged') return 'damaged' as const;
        throw error;
      });
      if (there === 'damaged') await setVaultAside(this.#options.folder);
      else if (there) throw new Failure('alreadySetUp');
      const { system: _otherPc, ...rest } = content;
      const id = person ?? content.people[0]?.id ?? 'first';
      const wrapped = next === undefined ? {} : await wrapByPassphrase(dataKey, next, this.#strength);
      const people = rest.people.map((one) => (one.id === id ? { ...one, ...wrapped } : one));
      if (people.length === 0) {
        if (next === undefined) throw new Failure('passphraseRequired');
        people.push({ ...(await this.#newPerson(dataKey, '', next)), id });
      }
      const adopted = { ...rest, people, used: false };
      await this.#write(adopted);
      await this.#attempts.forget();
      this.#opened(adopted, dataKey, id);
      return this.ring();
    });
  }

  /** The vault as it stands on disk, wraps only; undefined before one was set up. Throws Failure `damaged`. */
  async content(): Promise<VaultContent | undefined> {
    return this.#alone(() => readVault(this.#options.folder));
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

  /**
   * Another data key; the one before stays at hand until `endRekey`. Called again in between it changes nothing. Throws
   * Failure `wrongPassphrase`, `refused` while somebody's wrap is sixteen keys old.
   */
  async beginRekey({ current }: BeginRekeyInput): Promise<KeyRing> {
    let present: DataKey | undefined;
    const change = async (content: VaultContent, dataKey: DataKey): Promise<VaultContent> => {
      if (content.former.some(({ inUse }) => inUse)) return content;
      const id = nextKeyId(content);
      if (id === undefined) throw new Failure('refused');
      present = { id, key: new Uint8Array(randomBytes(32)) };
      return this.#renewed(withNextKey(content, dataKey, present), present, this.#current, current);
    };
    // At hand only after both copies are on disk: what it seals must never outlive it.
    await this.#changing(current, change, (content) => {
      if (present) this.#opened(content, present, this.#current);
    });
    return this.ring();
  }

  /** Nothing is sealed with an earlier key any more. */
  async endRekey(): Promise<void> {
    await this.#alone(async () => {
      const { current } = this.ring();
      const content = await this.#content();
      const ended = { ...content, former: content.former.map((key) => ({ ...key, inUse: false })) };
      await this.#write(ended);
      this.#opened(ended, current, this.#current);
    });
  }

  /** Gives the key; keeps it, and those still in use before it, as copies: what is given away is wiped by whoever gets it. */
  #opened(content: VaultContent, present: DataKey, current: string | undefined): Uint8Array {
    const before = this.openKeys();
    const { id, key } = present;
    this.#ring = { current: { id, key: Uint8Array.from(key) }, former: formerKeys(content, present) };
    this.#current = current;
    for (const old of before) old.fill(0);
    return key;
  }

  /** The vault with the mark of being out of use taken away, if there is one and the county agrees. */
  async #enable(content: VaultContent, present: DataKey): Promise<VaultContent> {
    if (!content.disabled) return content;
    const keys = [present, ...formerKeys(content, present)].map(({ key }) => key);
    if ((await this.#options.stillDisabled?.(keys)) ?? true) {
      for (const key of keys) key.fill(0);
      throw new Failure('disabled');
    }
    return { ...content, disabled: false };
  }

  /** The vault with the wrap of whoever is here made for the present key, where it holds an earlier one. */
  async #renewed(
    content: VaultContent,
    present: DataKey,
    id: string | undefined,
    passphrase: string | undefined,
  ): Promise<VaultContent> {
    if (content.system) {
      if (content.system.key === present.id) return content;
      return { ...content, system: await wrapBySystem(present, this.#options.system) };
    }
    const mine = content.people.find((person) => person.id === id);
    if (!mine || mine.key === present.id || passphrase === undefined) return content;
    const wrapped = await wrapByPassphrase(present, passphrase, this.#strength);
    const people = content.people.map((person) => (person === mine ? { ...person, ...wrapped } : person));
    return { ...content, people };
  }

  /** Every change asks for the passphrase again: an open screen that was left alone must not be enough. */
  async #changing(
    passphrase: string | undefined,
    change: (content: VaultContent, dataKey: DataKey) => Promise<VaultContent>,
    written?: (content: VaultContent) => void,
  ): Promise<void> {
    await this.#alone(async () => {
      if (!this.#ring) throw new Failure('notSetUp');
      const content = await this.#content();
      const dataKey = await this.#prove(content, this.#current, passphrase);
      const changed = await change(content, dataKey);
      await this.#write(changed);
      written?.(changed);
    });
  }

  async #newPerson(dataKey: DataKey, name: string, passphrase: string): Promise<Person> {
    return { id: randomUUID(), name, ...(await wrapByPassphrase(dataKey, passphrase, this.#strength)) };
  }

  async #prove(
    content: VaultContent,
    id: string | undefined,
    passphrase: string | undefined,
  ): Promise<DataKey> {
    if (content.system) {
      const { key, sealed } = content.system;
      return presentKey(content, { id: key, key: await openBySystem(sealed, this.#options.system) });
    }
    if (passphrase === undefined) throw new Failure('passphraseRequired');
    const person = content.people.find((one) => one.id === id);
    if (!person) throw new Failure('refused');
    const wait = await this.#attempts.waitMs();
    if (wait > 0) throw new Failure('wrongPassphrase', wait);
    const cost = await this.#attempts.note();
    const key = await openByPassphrase(person, passphrase);
    if (!key) throw new Failure('wrongPassphrase', cost > 0 ? cost : undefined);
    await this.#attempts.forget();
    return presentKey(content, { id: person.key, key });
  }

  async #content(): Promise<VaultContent> {
    const content = await readVault(this.#options.folder);
    if (!content) throw new Failure('notSetUp');
    return content;
  }

  async #write(content: VaultContent): Promise<void> {
    await writeVault(this.#options.folder, withoutSpareHandovers(content));
  }

  /** One at a time: two windows of time in which a vault could be made twice, or guesses counted once, are shut. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Whether a change of the data key is under way, and whose wrap still holds an earlier key. */
function rekeyStatus({ key, people, recovery, former }: VaultContent): NonNullable<VaultStatus['rekey']> {
  return {
    running: former.some(({ inUse }) => inUse),
    waiting: people.filter((person) => person.key !== key).map(({ id }) => id),
    recoveryWaits: recovery !== undefined && recovery.key !== key,
  };
}
