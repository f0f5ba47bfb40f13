import { Chance } from './random';

/** What one person, one power cut or one wrong clock does; `seed` decides all that is left open. */
export interface Operation {
  pc: number;
  kind: OperationKind;
  seed: number;
}

const weights = {
  create: 10,
  edit: 32,
  delete: 5,
  restore: 2,
  decide: 10,
  move: 4,
  report: 27,
  reportTogether: 4,
  restart: 3,
  clock: 3,
} as const;

export type OperationKind = keyof typeof weights;

export interface PcPlan {
  /** 12-digit codes; the PC of a street holds several. */
  communities: string[];
  /** Knows a field that the others keep as unknown. */
  newer: boolean;
  /** How far its clock is off. */
  clockOffsetMs: number;
}

/** Everything that is played; the same schedule plays the same way (over RxDB as far as its timers allow). */
export interface Schedule {
  seed: number;
  store: 'memory' | 'rxdb';
  pcs: PcPlan[];
  operations: Operation[];
}

export interface ScheduleOptions {
  /** Default: 2 to 6, over RxDB 2 to 4 because of its limit of 13 collections. */
  clients?: number;
  store?: Schedule['store'];
}

export const communities = ['420683001001', '420683001002'] as const;
const hour = 3_600_000;

/** The schedule of a seed. */
export function scheduleOf(seed: number, { clients, store = 'memory' }: ScheduleOptions = {}): Schedule {
  const chance = new Chance(seed);
  const count = clients ?? 2 + chance.below(store === 'rxdb' ? 3 : 5);
  const moving = count > 1 && chance.oneIn(3);
  const pcs = Array.from({ length: count }, (_, place) => planOf(chance, place, moving));
  const steps = 20 + chance.below(store === 'rxdb' ? 10 : 25);
  const operations = Array.from({ length: steps }, () => operationOf(chance, count));
  return { seed, store, pcs, operations };
}

function planOf(chance: Chance, place: number, moving: boolean): PcPlan {
  const [home, other] = communities;
  // The first PC of a schedule with moves is the street's; the others are shared out.
  const held = !moving ? [home] : place === 0 ? [home, other] : chance.oneIn(3) ? [other] : [home];
  return {
    communities: held,
    newer: chance.oneIn(3),
    clockOffsetMs: chance.oneIn(3) ? (chance.below(96) - 48) * hour : 0,
  };
}

function operationOf(chance: Chance, count: number): Operation {
  return { pc: chance.below(count), kind: kindOf(chance), seed: Math.floor(chance.next() * 2 ** 31) };
}

function kindOf(chance: Chance): OperationKind {
  const kinds = Object.entries(weights) as [OperationKind, number][];
  let left = chance.below(kinds.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [kind, weight] of kinds) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'edit';
}
