import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import type { MergeRecord } from '../context';
import { MemoryCounty } from '../memory/memoryCounty';
import { deletionField } from '../reconcile';
import { sameState } from '../recordState';
import { fromWire } from '../wireForm';
import { Ledger, type Written, written } from './ledger';
import { Pc, TestClock, membersDatabase } from './pc';
import { Chance } from './random';

export interface Simulation {
  /** Everything that was done, in order; printed for a seed that fails. */
  operations: string[];
  /** What was wrong at the end; empty for a good run. */
  problems: string[];
  reports: number;
  /** Differences that nobody had decided at the end, counted on every PC. */
  toDecide: number;
}

export interface SimulationOptions {
  merge?: MergeRecord;
  steps?: number;
  /** How many PCs; default 2 to 4. */
  clients?: number;
  /** Breaks something on purpose, to see that the simulation finds it. */
  plant?: (pcs: readonly Pc[], county: MemoryCounty) => void;
}

/** Plays one schedule of PCs that write, delete, decide and report while the net and the power come and go. */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<Simulation> {
  const world = new World(seed, options);
  for (let step = 0; step < (options.steps ?? 30); step += 1) await world.step();
  return await world.finish();
}

class World {
  readonly #chance: Chance;
  readonly #county = new MemoryCounty().create(membersDatabase);
  readonly #pcs: Pc[];
  readonly #ledger = new Ledger();
  readonly #operations: string[] = [];
  readonly #merge: MergeRecord;
  #values = 0;
  #records = 0;
  #reports = 0;

  constructor(seed: number, { merge = mergeRecord, clients, plant }: SimulationOptions) {
    this.#chance = new Chance(seed);
    this.#merge = merge;
    const clock = new TestClock();
    const names = ['a', 'b', 'c', 'd'].slice(0, clients ?? 2 + this.#chance.below(3));
    this.#pcs = names.map((name) => new Pc(name, this.#county, clock));
    plant?.(this.#pcs, this.#county);
  }

  async step(): Promise<void> {
    const pc = this.#chance.pick(this.#pcs);
    if (this.#chance.oneIn(3)) await this.#report(pc);
    else if (this.#chance.oneIn(5)) await this.#decideSomething(pc);
    else this.#edit(pc);
  }

  #edit(pc: Pc): void {
    const ids = pc.ids();
    const what = this.#chance.below(10);
    if (ids.length === 0 || what < 2) return this.#create(pc);
    const id = this.#chance.pick(ids);
    const record = pc.read(id);
    if (!record) return;
    if (what === 2) {
      this.#note(`${pc.name} deletes ${id}`);
      this.#ledger.deleted(record);
      return pc.remove(id);
    }
    const field = this.#chance.pick(written);
    const value = this.#value(pc, id, field);
    this.#note(`${pc.name} writes ${id}.${field} = ${value} over ${String(record[field])}`);
    this.#ledger.replaced(record[field]);
    pc.write(id, { [field]: value });
  }

  #create(pc: Pc): void {
    this.#records += 1;
    const id = `m${this.#records}`;
    const value = this.#value(pc, id, 'name');
    this.#note(`${pc.name} creates ${id} with ${value}`);
    pc.write(id, { name: value });
  }

  async #decideSomething(pc: Pc): Promise<void> {
    const id = pc.ids().find((one) => pc.read(one)?.open.length);
    const record = id === undefined ? undefined : pc.read(id);
    const entry = record?.open[0];
    if (id === undefined || !record || !entry) return;
    const choice = this.#chance.oneIn(2) ? 'mine' : 'theirs';
    this.#note(`${pc.name} decides ${id}.${entry.field} for ${choice}`);
    if (entry.field === deletionField) {
      if (entry[choice] === true) this.#ledger.deleted(record);
    } else this.#ledger.replaced(choice === 'mine' ? entry.theirs : entry.mine, record[entry.field]);
    if (typeof entry[choice] === 'string') this.#ledger.wrote(id, entry.field as Written, entry[choice]);
    await pc.decide(id, entry.id, choice);
  }

  #value(pc: Pc, id: string, field: Written): string {
    this.#values += 1;
    const value = `${pc.name}${this.#values}`;
    this.#ledger.wrote(id, field, value);
    return value;
  }

  /** 今日上报 that may be cut at any request, killed at any write, and disturbed by somebody typing. */
  async #report(pc: Pc): Promise<void> {
    const cutAt = this.#chance.oneIn(2) ? this.#chance.below(12) : Infinity;
    const when = this.#chance.oneIn(2) ? 'before' : 'after';
    const killAt = this.#chance.oneIn(4) ? this.#chance.below(20) : Infinity;
    let requests = 0;
    let writes = 0;
    pc.mishap = () => {
      if (this.#chance.oneIn(8)) this.#edit(pc);
      requests += 1;
      return requests > cutAt ? { when, code: 'offline' } : undefined;
    };
    pc.store.beforeRead = () => {
      if (this.#chance.oneIn(10)) this.#edit(pc);
    };
    pc.store.beforeWrite = () => {
      writes += 1;
      if (writes > killAt) throw new Error('killed');
    };
    const { outcome, sent, received } = await this.#sync(pc);
    this.#note(`${pc.name} reports: ${outcome}, ${sent} sent, ${received} received`);
    pc.mishap = () => undefined;
    pc.store.beforeWrite = () => undefined;
    pc.store.beforeRead = () => undefined;
  }

  async #sync(pc: Pc): ReturnType<Pc['sync']> {
    this.#reports += 1;
    return await pc.sync({ merge: this.#merge });
  }

  async finish(): Promise<Simulation> {
    const problems: string[] = [];
    let quiet = false;
    for (let round = 0; round < 12 && !quiet; round += 1) {
      quiet = true;
      for (const pc of this.#pcs) {
        const report = await this.#sync(pc);
        if (report.outcome !== 'complete')
          problems.push(`${pc.name}: ${report.outcome} ${String(report.error)}`);
        if (report.sent + report.received + report.waiting > 0) quiet = false;
      }
    }
    if (!quiet) problems.push('the PCs never come to rest');
    problems.push(...this.#differences(), ...this.#lost());
    const openEntries = this.#pcs.flatMap((pc) => pc.ids().flatMap((id) => pc.read(id)?.open ?? []));
    return { operations: this.#operations, problems, reports: this.#reports, toDecide: openEntries.length };
  }

  #differences(): string[] {
    const docs = this.#county.all(membersDatabase).map((doc) => fromWire('members', doc, doc._rev ?? ''));
    const living = docs.filter((doc) => !doc.deleted);
    return this.#pcs.flatMap((pc) => {
      const unequal = living.filter((doc) => {
        const mine = pc.read(doc.id);
        return !mine || !sameState({ content: mine, deleted: false }, doc);
      });
      const extra = pc.ids().filter((id) => !living.some((doc) => doc.id === id));
      return [
        ...unequal.map((doc) => `${pc.name} differs from the county in ${doc.id}`),
        ...extra.map((id) => `${pc.name} has ${id}, the county has not`),
      ];
    });
  }

  #lost(): string[] {
    const docs = this.#county.all(membersDatabase).filter((doc) => doc._deleted !== true);
    const records = new Map(docs.map((doc) => [doc._id, { ...fromWire('members', doc, '').content }]));
    return this.#ledger.lost(records as Parameters<Ledger['lost']>[0]).map((what) => `lost: ${what}`);
  }

  #note(line: string): void {
    this.#operations.push(line);
  }
}
