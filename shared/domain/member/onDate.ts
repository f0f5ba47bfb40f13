import { dateParts, firstDay, localDate } from '../../lib/dates';
import { isObject } from '../../lib/equal';
import type { Code, HistoryEntry, PlainDate } from '../record/envelope';
import { isCounted } from './rules';
import type { Member } from './type';

/** The parts of a member by which figures divide, as they stood on one day. */
export interface MemberState {
  category: Code;
  standing: Code;
  education?: Code | undefined;
  occupation?: Code | undefined;
  branch?: string | undefined;
  floatingDirection?: Code | undefined;
  floatingKind?: Code | undefined;
}

/** What a member's record tells about earlier days. */
export interface MemberPast extends MemberState {
  joinedAt?: PlainDate | undefined;
  fullMemberAt?: PlainDate | undefined;
  floatingSince?: PlainDate | undefined;
  /** Date of the last transfer in. */
  arrivedAt?: PlainDate | undefined;
  /** Date of the last transfer out and of its receipt. */
  leftAt?: PlainDate | undefined;
  acceptedAt?: PlainDate | undefined;
  /** Changes as `pastOf` gives them, oldest first. */
  past: readonly string[];
}

const followed = [
  'category',
  'standing',
  'education',
  'occupation',
  'branch',
  'floatingDirection',
  'floatingKind',
] as const satisfies (keyof MemberState)[];
type Followed = (typeof followed)[number];

/**
 * A blank that was filled in says nothing new about the past; these fields then hold for earlier days too. The others
 * are states that begin and end.
 */
const blankIsUnknown: ReadonlySet<string> = new Set<Followed>(['education', 'occupation', 'branch']);

/**
 * The changes of a history that figures of an earlier day must take back: `day|field|value before`, oldest first;
 * the last part is missing where nothing stood before.
 */
export function pastOf(history: readonly HistoryEntry[]): string[] {
  return history.flatMap(({ at, changes }) => {
    const day = localDate(new Date(at));
    return changes.flatMap(({ field, from }) => before(field, from).map((line) => `${day}|${line}`));
  });
}

function before(field: string, from: unknown): string[] {
  if (field === 'floating') {
    const old = isObject(from) ? from : {};
    return [line('floatingDirection', old['direction']), line('floatingKind', old['kind'])];
  }
  if (field === 'floating.direction') return [line('floatingDirection', from)];
  if (field === 'floating.kind') return [line('floatingKind', from)];
  const name = followed.find((each) => each === field);
  return name ? [line(name, from)] : [];
}

const line = (field: Followed, from: unknown): string =>
  typeof from === 'string' && from !== '' ? `${field}|${from}` : field;

/** The dates of a member's transfers that figures of an earlier day go by. */
export function transferDates({
  transfers = [],
  standing,
}: Pick<Member, 'transfers' | 'standing'>): Pick<MemberPast, 'arrivedAt' | 'leftAt' | 'acceptedAt'> {
  const latest = (direction: Code) =>
    transfers
      .filter((each) => each.direction === direction && isDate(each.date))
      .reduce<(typeof transfers)[number] | undefined>(
        (last, each) => (last && last.date > each.date ? last : each),
        undefined,
      );
  const left = leaving.has(standing) ? latest('out') : undefined;
  return { arrivedAt: latest('in')?.date, leftAt: left?.date, acceptedAt: left?.receiptAt };
}

const leaving = new Set(['outPending', 'movedOut']);

/**
 * How a member stood at the end of a day; undefined where the member did not count here then. Dates of the record
 * (入党, 转正, 转接, 流动) go before the day on which somebody typed them; what has no date goes by the history.
 * What cannot change (birth date, gender, ethnicity) is taken as it stands today: a correction holds for the past too.
 */
export function memberOn(member: MemberPast, on: PlainDate): MemberState | undefined {
  if (isAfter(member.arrivedAt, on) || isAfter(member.joinedAt, on)) return undefined;
  const earlier = takenBack(member, on);
  const state: MemberState = {
    ...earlier,
    category: categoryOn(member, earlier.category, on),
    standing: standingOn(member, earlier.standing, on),
  };
  if (isAfter(member.floatingSince, on)) {
    state.floatingDirection = undefined;
    state.floatingKind = undefined;
  }
  return isCounted(state) ? state : undefined;
}

function takenBack(member: MemberPast, on: PlainDate): MemberState {
  const { category, standing, education, occupation, branch, floatingDirection, floatingKind } = member;
  const state: Record<Followed, string | undefined> = {
    category,
    standing,
    education,
    occupation,
    branch,
    floatingDirection,
    floatingKind,
  };
  for (const change of member.past.toReversed()) {
    const [day = '', name = '', ...rest] = change.split('|');
    if (day <= on) break;
    const field = followed.find((each) => each === name);
    const old = rest.length > 0 ? rest.join('|') : undefined;
    if (!field || (old === undefined && blankIsUnknown.has(field))) continue;
    state[field] = old;
  }
  return { ...state, category: state.category ?? category, standing: state.standing ?? standing };
}

function categoryOn(member: MemberPast, earlier: Code, on: PlainDate): Code {
  const { category, fullMemberAt } = member;
  if (category === 'full' && isDate(fullMemberAt)) return isAfter(fullMemberAt, on) ? 'probationary' : 'full';
  // Somebody whose day of joining has passed was a member by then, whenever it was typed.
  if (isDate(member.joinedAt) && isMember(category) && !isMember(earlier)) return 'probationary';
  return earlier;
}

const isMember = (category: Code): boolean => category === 'full' || category === 'probationary';

function standingOn({ standing, leftAt, acceptedAt }: MemberPast, earlier: Code, on: PlainDate): Code {
  if (!leaving.has(standing) || !isDate(leftAt)) return earlier;
  if (isAfter(leftAt, on)) return leaving.has(earlier) ? 'normal' : earlier;
  if (standing === 'outPending') return standing;
  if (isDate(acceptedAt)) return isAfter(acceptedAt, on) ? 'outPending' : 'movedOut';
  return leaving.has(earlier) ? earlier : 'outPending';
}

/** Whether a date, a partial one by its first day, lies after the day; unknown dates do not. */
function isAfter(date: PlainDate | undefined, on: PlainDate): boolean {
  return isDate(date) && firstDay(date) > on;
}

function isDate(date: PlainDate | undefined): date is PlainDate {
  return date !== undefined && dateParts(date) !== undefined;
}
