import { databaseName } from '@shared/county/databases';
import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import { MemoryCounty } from '../memory/memoryCounty';
import type { ReplicaStore } from '@/data/replica';
import type { RunReport } from '../report';
import { runSync } from '../runSync';
import { Deeds } from './deeds';
import { MemoryDisk, RxDisk } from './disks';
import { played } from './edits';
import { Ledger } from './ledger';
import type { Mutation } from './mutations';
import { PlayedPc, WorldClock } from './playedPc';
import { Chance } from './random';
import { communities, type Operation, type Schedule } from './schedule';
import { Trouble } from './trouble';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The PCs and the county of one schedule. */
export class World {
  readonly county = new MemoryCounty().create(
    ...communities.flatMap((code) => played.map((collection) => databaseName(code, collection))),
  );
  readonly ledger = new Ledger();
  readonly lines: string[] = [];
  readonly problems: string[] = [];
  readonly pcs: readonly PlayedPc[];
  readonly deeds = new Deeds(this.ledger, (line) => void this.lines.push(line));
  reports = 0;
  readonly #inMemory: boolean;

  constructor(
    schedule: Schedule,
    readonly mutation?: Mutation,
  ) {
    const clock = new WorldClock();
    this.#inMemory = schedule.store === 'memory';
    this.pcs = schedule.pcs.map((plan, place) => {
      const name = names[place] ?? `x${place}`;
      const disk = this.#inMemory ? new MemoryDisk() : new RxDisk(name);
      return new PlayedPc(name, plan, disk, this.county, clock);
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
    else await this.deeds[kind](pc, chance);
  }

  /** 今日上报 with nothing in its way. */
  async quietReport(pc: PlayedPc): Promise<RunReport[]> {
    const reports: RunReport[] = [];
    for (const community of pc.plan.communities) reports.push(await this.#run(pc, community));
    return reports;
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
      const report = await this.#run(pc, community, trouble);
      const { outcome, sent, received, waiting } = report;
      this.lines.push(
        `${pc.name} reports ${community}: ${trouble.killed ? 'killed' : outcome}, ${sent} sent, ${received} received`,
      );
      if (trouble.killed) return await pc.restart();
      if (outcome === 'stopped:failed') this.problems.push(`${pc.name}: ${String(report.error)}`);
      if (trouble.met || amongOthers) continue;
      if (outcome !== 'complete') this.problems.push(`${pc.name}: ${outcome} although nothing went wrong`);
      if (waiting > 0) this.problems.push(`${pc.name}: ${waiting} waiting although all was sent`);
    }
  }

  async #run(pc: PlayedPc, community: string, trouble?: Trouble): Promise<RunReport> {
    this.reports += 1;
    const client = pc.client(trouble?.mishap);
    const store = await pc.store();
    const line = trouble ? trouble.line(client) : client;
    const disk = trouble ? trouble.disk(store) : plain(store);
    return await runSync({
      store: this.mutation?.store?.(disk) ?? disk,
      county: this.mutation?.county?.(line) ?? line,
      community,
      user: `account-${pc.name}`,
      deviceId: pc.name,
      ...(trouble && { signal: trouble.signal }),
      clock: pc.now,
      newId: pc.newId,
      merge: this.mutation?.merge ?? mergeRecord,
      collections: played,
      pageSize: 3,
      batchSize: 3,
    });
  }
}

// A planted fault takes some of the methods over and keeps the others.
function plain(store: ReplicaStore): ReplicaStore {
  return {
    changedSince: async (...call) => await store.changedSince(...call),
    getMany: async (...call) => await store.getMany(...call),
    write: async (...call) => await store.write(...call),
    baselines: async (...call) => await store.baselines(...call),
    putBaselines: async (...call) => await store.putBaselines(...call),
    refused: async (...call) => await store.refused(...call),
    mark: async (key) => await store.mark(key),
    setMark: async (...call) => await store.setMark(...call),
    setMarks: async (...call) => await store.setMarks(...call),
  };
}
