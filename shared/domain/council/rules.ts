import { lastDay } from '../../lib/dates';
import { cleanName } from '../../lib/text';
import type { Code, PlainDate } from '../record/envelope';
import type { Council, CouncilMember } from './type';

const resolving = new Set(['branchAssembly', 'representatives']);

/** 决议 is the word of 党员大会 and 居民代表会议, all others decide 议定事项 (domain.md section 11). */
export function decisionWord(kind: Code): string {
  return resolving.has(kind) ? '决议' : '议定事项';
}

const supervised = new Set(['deliberative', 'residents']);

/**
 * Names of those who sit in the 监事会 and at the same time in a body that it supervises (议事会, 居委会). Source: three
 * powers kept apart, domain.md section 5. With `on`, only who sits there on that day.
 */
export function supervisorConflicts(
  councils: readonly Pick<Council, 'kind' | 'members'>[],
  on?: PlainDate,
): string[] {
  const seated = (kinds: (kind: Code) => boolean): CouncilMember[] =>
    councils
      .filter(({ kind }) => kinds(kind))
      .flatMap(({ members }) => members.filter((one) => sits(one, on)));
  const others = seated((kind) => supervised.has(kind));
  const found = seated((kind) => kind === 'supervisory').filter((one) =>
    others.some((other) => isSame(one, other)),
  );
  return [...new Set(found.map(({ name }) => name))];
}

/** Whether somebody sits in a council on a day; an open or partial `to` counts to its end. */
export function sits({ from, to }: Pick<CouncilMember, 'from' | 'to'>, on: PlainDate | undefined): boolean {
  if (on === undefined) return true;
  return (from === undefined || from <= on) && (to === undefined || lastDay(to) >= on);
}

/** Linked to the same member; by name where one is not linked. */
function isSame(a: CouncilMember, b: CouncilMember): boolean {
  if (a.memberId !== undefined && b.memberId !== undefined) return a.memberId === b.memberId;
  return a.name !== '' && cleanName(a.name) === cleanName(b.name);
}
