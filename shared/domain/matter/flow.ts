import { newId } from '../../lib/ids';
import type { Code, Instant, PlainDate } from '../record/envelope';
import type { Matter, MatterStep } from './type';

/** The full way of a matter, and the short one of small matters (domain.md section 6). */
export const ways = {
  full: [
    'registered',
    'triaged',
    'deliberated',
    'dispatched',
    'inProgress',
    'reported',
    'checked',
    'rated',
    'closed',
  ],
  short: ['registered', 'dispatched', 'inProgress', 'reported', 'rated', 'closed'],
} as const satisfies Record<string, readonly Code[]>;

export type Way = keyof typeof ways;

/** Allowed next states, the usual one first; small matters may be closed at once, without a rating call. */
const allowed: Readonly<Record<Code, readonly Code[]>> = {
  registered: ['dispatched', 'triaged', 'closed', 'escalated', 'suspended'],
  triaged: ['deliberated', 'dispatched', 'escalated', 'returned', 'suspended'],
  deliberated: ['dispatched', 'escalated', 'returned', 'suspended'],
  dispatched: ['inProgress', 'closed', 'returned', 'suspended'],
  inProgress: ['reported', 'closed', 'escalated', 'returned', 'suspended'],
  reported: ['rated', 'checked', 'closed', 'inProgress'],
  checked: ['rated', 'closed', 'inProgress'],
  rated: ['closed', 'inProgress'],
  closed: [],
  escalated: ['inProgress', 'dispatched', 'reported', 'returned'],
  returned: ['dispatched', 'triaged', 'closed'],
  suspended: ['inProgress', 'dispatched', 'closed'],
};

/** Where a matter may go from a state; with a way, that way's next state stands first. Unknown states go nowhere. */
export function nextStates(state: Code, way?: Way): Code[] {
  const next = Object.hasOwn(allowed, state) ? (allowed[state] ?? []) : [];
  if (way === undefined) return [...next];
  const steps: readonly Code[] = ways[way];
  const usual = steps[steps.indexOf(state) + 1];
  const first = steps.includes(state) ? next.filter((code) => code === usual) : [];
  return [...first, ...next.filter((code) => !first.includes(code))];
}

/** Small things do not leave the grid and take the short way. */
export function wayOf({ level }: Pick<Matter, 'level'>): Way {
  return level === 'grid' ? 'short' : 'full';
}

/** A step into a state, for the list of steps; the matter's own state is set beside it. */
export function newStep(
  state: Code,
  by: string,
  text?: string,
  at: Instant = new Date().toISOString(),
): MatterStep {
  return { id: newId(Date.parse(at)), at, by, state, ...(text && { text }) };
}

/** Past its deadline and not closed. */
export function isOverdue({ state, deadline }: Pick<Matter, 'state' | 'deadline'>, on: PlainDate): boolean {
  return state !== 'closed' && deadline !== undefined && deadline < on;
}
