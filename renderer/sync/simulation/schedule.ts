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
  spoil: 3,
  mend: 3,
  resend: 2,
  bar: 1,
  finalise: 4,
  backUp: 2,
  putBack: 1,
  report: 27,
  reportTogether: 4,
  restart: 3,
  clock: 3,
} as const;

export type OperationKind = keyof typeof weights;

// The keys of an object that is written out above; the compiler forgets them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const operationKinds = Object.keys(weights) as OperationKind[];

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
  /** Minutes and their numbers are played too. */
  minutes?: boolean;
}

export interface ScheduleOptions {
  /** Default: 2 to 6, over RxDB 2 to 4, with minutes to 3, because of its limit of 13 collections. */
  clients?: number;
  store?: Schedule['store'];
}

export const communities = ['420683001001', '420683001002'] as const;
const hour = 3_600_000;

/** The schedule of a seed. */
export function scheduleOf(seed: number, { clients, store = 'memory' }: ScheduleOptions = {}): Schedule {
  const chance = new Chance(seed);
  const minutes = chance.oneIn(3);
  const most = store === 'memory' ? 5 : minutes ? 2 : 3;
  const count = clients ?? 2 + chance.below(most);
  const moving = count > 1 && chance.oneIn(3);
  const pcs = Array.from({ length: count }, (_, place) => planOf(chance, place, moving));
  const steps = 20 + chance.below(store === 'rxdb' ? 10 : 25);
  const operations = Array.from({ length: steps }, () => operationOf(chance, count));
  return { seed, store, pcs, operations, ...(minutes && { minutes }) };
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
  let left = chance.below(operationKinds.reduce((sum, kind) => sum + weights[kind], 0));
  for (const kind of operationKinds) {
    left -= weights[kind];
    if (left < 0) return kind;
  }
  return 'edit';
}
