import { databaseName } from '@shared/county/databases';
import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import { MemoryCounty } from '../memory/memoryCounty';
import type { ReplicaStore } from '@/data/replica';
import type { Resolution } from '../marks';
import type { RunReport } from '../report';
import { runSync } from '../runSync';
import { Deeds } from './deeds';
import { MemoryDisk, RxDisk } from './disks';
import { CountyRules } from './countyRules';
import { type Played, played, withMinutes } from './edits';
import { Ledger } from './ledger';
import type { Mutation } from './mutations';
import { PlayedPc, WorldClock } from './playedPc';
import { Chance } from './random';
import { communities, type Operation, type Schedule } from './schedule';
import { Trouble } from './trouble';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The PCs and the county of one schedule. */
export class World {
  readonly county = new MemoryCounty();
  readonly rules = new CountyRules();
  readonly collections: readonly Played[];
  readonly ledger = new Ledger();
  readonly lines: string[] = [];
  readonly problems: string[] = [];
  readonly pcs: readonly PlayedPc[];
  readonly deeds = new Deeds(this.ledger, (line) => void this.lines.push(line));
  reports = 0;
  readonly #inMemory: boolean;
  /** The county fell back to an older copy of itself. */
  putBack = false;
  #copy: ReturnType<MemoryCounty['backup']> | undefined;

  constructor(
    schedule: Schedule,
    readonly mutation?: Mutation,
  ) {
    const clock = new WorldClock();
    this.collections = schedule.minutes === true ? withMinutes : played;
    const names = communities.flatMap((code) => this.collections.map((one) => databaseName(code, one)));
    this.county.create(...names).validate = this.rules.judge;
    this.#inMemory = schedule.store === 'memory';
    this.pcs = schedule.pcs.map((plan, place) => {
      const name = letters[place] ?? `x${place}`;
      const disk = this.#inMemory ? new MemoryDisk() : new RxDisk(name, this.collections);
      return new PlayedPc(name, plan, disk, this.county, clock, this.collections);
    });
  }

  async play({ pc: place, kind, seed }: Operation): Promise<void> {
    const pc = this.pcs[place];
    if (!pc) return;
    const chance = new Chance(seed);
    if (kind === 'report') await this.#report(pc, chance);
    else if (kind === 'reportTogether') await this.#together(pc, chance);
    else if (kind === 'restart') await pc.restart();
    else if (kind === 'clock') pc.clockOffsetMs = (chance.below(240) - 120) * 3_600_000;
    else if (kind === 'bar') this.#bar(pc);
    else if (kind === 'backUp') this.#backUp();
    else if (kind === 'putBack') this.#putBack();
    else await this.deeds[kind](pc, chance);
  }

  /** An administrator takes the right to write away, or gives it back. */
  #bar(pc: PlayedPc): void {
    const { barred } = this.rules;
    const user = accountOf(pc);
    const given = barred.delete(user);
    if (!given) barred.add(user);
    this.rules.everBarred.add(user);
    this.lines.push(`${user} ${given ? 'may write again' : 'may not write'}`);
  }

  #backUp(): void {
    this.#copy = this.county.backup();
    this.lines.push('the county is copied');
  }

  /** The county falls back to its last copy, marks and all. */
  #putBack(): void {
    if (!this.#copy) return;
    this.county.restore(this.#copy);
    this.putBack = true;
    this.lines.push('the county is restored from the copy');
  }

  /** Somebody mends all that the county does not take at this PC, and sends the rest of it again. */
  async mendAll(pc: PlayedPc): Promise<void> {
    const spoiled = async (): Promise<number> => {
      const counts = await Promise.all(pc.plan.communities.map(async (one) => await pc.refusedCount(one)));
      return counts.reduce((sum, one) => sum + one, 0);
    };
    for (let left = await spoiled(); left > 0; left = await spoiled())
      await this.deeds.mend(pc, new Chance(left));
    await this.deeds.resend(pc);
  }

  /** 今日上报 with nothing in its way. */
  async quietReport(pc: PlayedPc): Promise<RunReport[]> {
    const reports: RunReport[] = [];
    for (const community of pc.plan.communities) reports.push(await this.#answered(pc, community));
    return reports;
  }

  /** A run, and where the county fell back the one after the question, in which the PC's records are sent anew. */
  async #answered(pc: PlayedPc, community: string, trouble?: Trouble): Promise<RunReport> {
    const report = await this.#run(pc, community, trouble);
    if (report.outcome !== 'stopped:serverChanged' || trouble?.killed === true) return report;
    this.lines.push(`${pc.name} is told that the county changed, and sends its own anew`);
    return await this.#run(pc, community, trouble, 'resendMine');
  }

  async #together(pc: PlayedPc, chance: Chance): Promise<void> {
    const other = chance.pick(this.pcs);
    // Timers decide how runs over RxDB mix; only in memory does a seed always play the same way.
    if (other === pc || !this.#inMemory) return await this.#report(pc, chance);
    const [first, second] = [chance.fork(chance.next()), chance.fork(chance.next())];
    await Promise.all([this.#report(pc, first, true), this.#report(other, second, true)]);
  }

  /** 今日上报 that may be cut at any request, killed at any write, and disturbed by somebody typing. */
  async #report(pc: PlayedPc, chance: Chance, amongOthers = false): Promise<void> {
    for (const community of pc.plan.communities) {
      const trouble = new Trouble(chance, async () => await this.deeds.edit(pc, chance));
      const report = await this.#answered(pc, community, trouble);
      const { outcome, sent, received, waiting, refused } = report;
      this.lines.push(
        `${pc.name} reports ${community}: ${trouble.killed ? 'killed' : outcome}, ${sent} sent, ${received} received`,
      );
      if (trouble.killed) return await pc.restart();
      if (outcome === 'stopped:failed') this.problems.push(`${pc.name}: ${String(report.error)}`);
      if (trouble.met || amongOthers) continue;
      if (outcome !== 'complete') this.problems.push(`${pc.name}: ${outcome} although nothing went wrong`);
      if (waiting > 0) this.problems.push(`${pc.name}: ${waiting} waiting although all was sent`);
      const spoiled = await pc.refusedCount(community);
      // What an account without the right could not send stands as refused until somebody sends it again.
      if (!this.rules.everBarred.has(accountOf(pc)) && refused !== spoiled)
        this.problems.push(`${pc.name}: ${refused} refused are said, ${spoiled} are`);
    }
  }

  async #run(
    pc: PlayedPc,
    community: string,
    trouble?: Trouble,
    resolution?: Resolution,
  ): Promise<RunReport> {
    this.reports += 1;
    const client = pc.client(trouble?.mishap);
    const store = await pc.store();
    const line = trouble ? trouble.line(client) : client;
    const disk = trouble ? trouble.disk(store) : plain(store);
    return await runSync({
      store: this.mutation?.store?.(disk) ?? disk,
      county: this.mutation?.county?.(line) ?? line,
      community,
      user: accountOf(pc),
      deviceId: pc.name,
      ...(trouble && { signal: trouble.signal }),
      ...(resolution && { resolution }),
      clock: pc.now,
      newId: pc.newId,
      merge: this.mutation?.merge ?? mergeRecord,
      collections: this.collections,
      pageSize: 3,
      batchSize: 3,
    });
  }
}

const accountOf = ({ name }: PlayedPc): string => `account-${name}`;

// A planted fault takes some of the methods over and keeps the others.
function plain(store: ReplicaStore): ReplicaStore {
  return {
    changedSince: async (...call) => await store.changedSince(...call),
    isUpTo: (...call) => store.isUpTo(...call),
    getMany: async (...call) => await store.getMany(...call),
    write: async (...call) => await store.write(...call),
    baselines: async (...call) => await store.baselines(...call),
    putBaselines: async (...call) => await store.putBaselines(...call),
    refused: async (...call) => await store.refused(...call),
    mark: async (key) => await store.mark(key),
    setMark: async (...call) => await store.setMark(...call),
    setMarks: async (...call) => await store.setMarks(...call),
    confirm: async (...call) => await store.confirm(...call),
  };
}
