import { deletionField } from '@shared/domain/record/decide';
import type { Envelope, OpenEntry } from '@shared/domain/record/envelope';
import { readPath } from '@shared/domain/record/path';
import { sameValue } from '@shared/lib/equal';
import type { ReplicaRecord } from '@/data/replica';
import { decideOpen } from '../decideOpen';
import { resend } from '../refusals';
import { refusedList } from '../waiting';
import {
  births,
  editOf,
  type Fields,
  isFinal,
  isSpoiled,
  mendedFields,
  type Played,
  spoiledField,
} from './edits';
import type { Ledger } from './ledger';
import type { PlayedPc } from './playedPc';
import type { Chance } from './random';
import { standing, token, tokensIn, visible } from './tokens';

/** What persons do to records; each deed is entered in the ledger with what that person had before the eyes. */
export class Deeds {
  #values = 0;

  constructor(
    readonly ledger: Ledger,
    readonly note: (line: string) => void,
  ) {}

  async create(pc: PlayedPc, chance: Chance): Promise<void> {
    const [collection, org, value] = [
      chance.pick(pc.collections),
      chance.pick(pc.plan.communities),
      this.#value(pc),
    ];
    const id = `${collection[0]}-${value}`;
    const name = { [firstField[collection]]: value };
    await this.#born(pc, collection, { ...bornAt(pc, id, org), ...births[collection], ...name });
    this.note(`${pc.name} creates ${collection} ${id} in ${org}`);
  }

  async edit(pc: PlayedPc, chance: Chance): Promise<void> {
    const target = await this.#pick(pc, chance, isWritable);
    if (!target) return await this.create(pc, chance);
    const { collection, id } = target;
    const value = this.#value(pc);
    const seed = chance.next();
    const done = await pc.write(collection, id, (record) => {
      if (!record || !isWritable(record)) return undefined;
      const old: Fields = { ...record.content };
      const patch = editOf(collection, old, { chance: chance.fork(seed), newer: pc.plan.newer, value });
      return { content: { ...old, ...patch, ...pc.stamp() }, deleted: false };
    });
    if (!done) return;
    this.ledger.edited(keyOf(target), done.before?.content, done.after);
    this.note(`${pc.name} edits ${collection} ${id}: ${changesOf(done.before, done.after)}`);
  }

  async delete(pc: PlayedPc, chance: Chance): Promise<void> {
    const target = await this.#pick(pc, chance, isWritable);
    if (!target) return;
    const done = await pc.write(target.collection, target.id, (record) =>
      record && isWritable(record)
        ? { content: { ...record.content, ...pc.stamp() }, deleted: true }
        : undefined,
    );
    if (!done) return;
    this.ledger.deleted(keyOf(target), done.after);
    this.note(`${pc.name} deletes ${target.collection} ${target.id}`);
  }

  async restore(pc: PlayedPc, chance: Chance): Promise<void> {
    const target = await this.#pick(pc, chance, ({ deleted, content }) => deleted && 'open' in content);
    if (!target) return;
    const done = await pc.write(target.collection, target.id, (record) =>
      record?.deleted ? { content: { ...record.content, ...pc.stamp() }, deleted: false } : undefined,
    );
    if (!done) return;
    this.ledger.restored(keyOf(target), done.after);
    this.note(`${pc.name} restores ${target.collection} ${target.id}`);
  }

  /** Somebody writes what the county will not take. */
  async spoil(pc: PlayedPc, chance: Chance): Promise<void> {
    const value = this.#value(pc);
    await this.#change(pc, chance, isWritable, (record, collection) => ({
      ...record,
      ...spoiledField(collection, chance, value),
    }));
  }

  /** Somebody mends what the county did not take. */
  async mend(pc: PlayedPc, chance: Chance): Promise<void> {
    await this.#change(
      pc,
      chance,
      (record) => isWritable(record) && Object.values(record.content).some(isSpoiled),
      (record) => ({ ...record, ...mendedFields(record, () => this.#value(pc)) }),
    );
  }

  /** 全部重新上报. */
  async resend(pc: PlayedPc): Promise<void> {
    const store = await pc.store();
    for (const collection of pc.collections) {
      for (const community of pc.plan.communities) {
        const refused = await refusedList(store, collection, community);
        await resend(
          store,
          collection,
          refused.map(({ record }) => record.content.id),
        );
      }
    }
    this.note(`${pc.name} sends again what was refused`);
  }

  /** 定稿 of minutes; their number comes from the county. */
  async finalise(pc: PlayedPc, chance: Chance): Promise<void> {
    const fits = (record: ReplicaRecord): boolean =>
      isWritable(record) &&
      'councilId' in record.content &&
      record.content.open.length === 0 &&
      !Object.values(record.content).some(isSpoiled);
    const seal = { hash: `${pc.name} ${this.#values}`, at: pc.stamp().updatedAt, by: pc.name };
    await this.#change(pc, chance, fits, (record) => ({ ...record, state: 'final', seal }));
  }

  /** An edit of a record that fits. */
  async #change(
    pc: PlayedPc,
    chance: Chance,
    fits: (record: ReplicaRecord) => boolean,
    change: (record: Fields, collection: Played) => Fields,
  ): Promise<void> {
    const target = await this.#pick(pc, chance, fits);
    if (!target) return;
    const done = await pc.write(target.collection, target.id, (record) =>
      record && fits(record)
        ? { content: { ...change({ ...record.content }, target.collection), ...pc.stamp() }, deleted: false }
        : undefined,
    );
    if (!done) return;
    this.ledger.edited(keyOf(target), done.before?.content, done.after);
    this.note(`${pc.name} changes ${target.collection} ${target.id}: ${changesOf(done.before, done.after)}`);
  }

  /** The copy in the other community first, then the pointer in the source; nothing is deleted. */
  async move(pc: PlayedPc, chance: Chance): Promise<void> {
    if (pc.plan.communities.length < 2) return;
    const target = await this.#pick(
      pc,
      chance,
      ({ deleted, content }) => !deleted && content.movedTo === undefined && !('councilId' in content),
    );
    if (!target) return;
    const { collection, id, record } = target;
    const org = pc.plan.communities.find((code) => code !== record.content.org) ?? '';
    const newId = `moved-${this.#value(pc)}`;
    const { open: _open, history: _history, ...fields } = record.content;
    await this.#born(pc, collection, { ...fields, ...bornAt(pc, newId, org), movedFrom: id });
    const done = await pc.write(collection, id, (old) =>
      old && !old.deleted
        ? { content: { ...old.content, movedTo: newId, ...pc.stamp() }, deleted: false }
        : undefined,
    );
    if (done) this.ledger.edited(keyOf(target), done.before?.content, done.after);
    this.note(`${pc.name} moves ${collection} ${id} to ${org} as ${newId}`);
  }

  async decide(pc: PlayedPc, chance: Chance): Promise<void> {
    const target = await this.#pick(
      pc,
      chance,
      ({ deleted, content }) => !deleted && content.open.length > 0,
    );
    if (!target) return;
    const { collection, id, record } = target;
    const entry = chance.pick(record.content.open);
    const choice = choiceOf(record.content, entry, chance);
    const writer = { by: pc.name, deviceId: pc.name, now: pc.stamp().updatedAt };
    const store = await pc.store();
    if (!(await decideOpen(store, { collection, id, entryId: entry.id }, choice, writer))) return;
    if (entry.field !== deletionField) this.ledger.settled(keyOf(target), entry.id);
    this.#decided(target, entry, choice, (await store.getMany(collection, [id])).get(id));
    this.note(`${pc.name} decides ${collection} ${id} ${entry.field} for ${choice}`);
  }

  // Only what the person was shown may go: both values of the entry and what stood in the field.
  #decided(
    target: Target,
    entry: OpenEntry,
    choice: 'mine' | 'theirs',
    after: ReplicaRecord | undefined,
  ): void {
    const key = keyOf(target);
    const before = target.record.content;
    if (entry.field === deletionField) {
      if (after?.deleted) this.ledger.deleted(key, before);
      else this.ledger.revived(key, before);
      return;
    }
    const chosen = tokensIn(entry[choice]);
    const [stands, seen] = after ? [standing(after.content), visible(after.content)] : [chosen, chosen];
    const overwritten = [...tokensIn(readPath(before, entry.field))].filter((value) => !stands.has(value));
    const turnedDown = [...tokensIn([entry.mine, entry.theirs])].filter((value) => !seen.has(value));
    this.ledger.replaced(
      key,
      [...overwritten, ...turnedDown].filter((value) => !chosen.has(value)),
    );
  }

  async #born(pc: PlayedPc, collection: Played, content: Fields): Promise<void> {
    await pc.write(collection, content.id, () => ({ content, deleted: false }));
    this.ledger.edited(keyOf({ collection, id: content.id }), undefined, content);
  }

  async #pick(
    pc: PlayedPc,
    chance: Chance,
    fits: (record: ReplicaRecord) => boolean,
  ): Promise<Target | undefined> {
    const found: Target[] = [];
    for (const collection of pc.collections) {
      for (const [id, record] of await pc.all(collection))
        if (fits(record)) found.push({ collection, id, record });
    }
    return found.length === 0 ? undefined : chance.pick(found);
  }

  #value(pc: PlayedPc): string {
    this.#values += 1;
    return token(pc.name, this.#values);
  }
}

/** Living, and no minutes that are 定稿. */
const isWritable = ({ content, deleted }: ReplicaRecord): boolean => !deleted && !isFinal(content);

const firstField: Readonly<Record<Played, string>> = {
  members: 'name',
  households: 'head',
  meetings: 'title',
};

// What 定稿 has sealed can only be confirmed.
function choiceOf(record: Envelope, entry: OpenEntry, chance: Chance): 'mine' | 'theirs' {
  if (isFinal(record) && sameValue(readPath(record, entry.field), entry.mine)) return 'mine';
  if (isFinal(record)) return 'theirs';
  return chance.oneIn(2) ? 'mine' : 'theirs';
}

interface Target {
  collection: Played;
  id: string;
  record: ReplicaRecord;
}

export const keyOf = ({ collection, id }: Pick<Target, 'collection' | 'id'>): string => `${collection}/${id}`;

function bornAt(pc: PlayedPc, id: string, org: string): Fields {
  const stamp = pc.stamp();
  const born = { createdAt: stamp.updatedAt, createdBy: pc.name };
  return { id, org, ...born, ...stamp, schemaVersion: 0, ext: {}, open: [], history: [] };
}

function changesOf(before: ReplicaRecord | undefined, after: Fields): string {
  const old: Partial<Fields> = { ...before?.content };
  const changed = Object.keys(after).filter(
    (name) =>
      !/^updated|deviceId|history/.test(name) && JSON.stringify(old[name]) !== JSON.stringify(after[name]),
  );
  return changed
    .map((name) => `${name} ${JSON.stringify(old[name])} → ${JSON.stringify(after[name])}`)
    .join('; ');
}
