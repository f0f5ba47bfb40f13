import type { Council } from '../council/type';
import { isCounted } from '../member/rules';
import { cleanName } from '../../lib/text';
import { newId } from '../../lib/ids';
import type { Code } from '../record/envelope';
import type { Attendance, Meeting } from './type';

/** Somebody of the roster who is to be registered as present. */
export interface Comer {
  id: string;
  org: string;
  name: string;
  category: Code;
  standing: Code;
  /** The roster has others of this name. */
  namesakes: boolean;
}

/** Why somebody cannot be registered: another community, gone, no party member, or a name that two may bear. */
export type SignInRefusal = 'community' | 'gone' | 'notMember' | 'namesake';

export type SignInLine =
  | { comer: Comer; outcome: 'refused'; reason: SignInRefusal }
  /** `before` is the entry that says 请假 or 缺席, or that only bears the name. */
  | { comer: Comer; outcome: 'changed'; before: Attendance; after: Attendance }
  | { comer: Comer; outcome: 'added'; after: Attendance }
  | { comer: Comer; outcome: 'present' };

/** Bodies of the party: nobody else is present but as a guest (列席). */
const partyBodies = new Set(['party', 'branchAssembly', 'branchCommittee', 'groupMeeting']);
/** All full members have a voice there; in the others only who was seated (中国共产党支部工作条例). */
const assemblies = new Set(['branchAssembly', 'groupMeeting', 'lecture', 'themeDay']);
/** 正式党员 with all their rights (中国共产党章程 art. 4, 7, 41). */
const voting = new Set(['normal', 'outPending']);

/** What registering these people as present does with a meeting, one line for each in their order; nothing is written. */
export function planSignIn(
  { org, attendance }: Pick<Meeting, 'org' | 'attendance'>,
  council: Pick<Council, 'kind' | 'members'> | undefined,
  comers: readonly Comer[],
): SignInLine[] {
  return comers.map((comer) => {
    const seat = council?.members.find(({ memberId }) => memberId === comer.id);
    const linked = attendance.find(({ memberId }) => memberId === comer.id);
    if (linked?.state === 'present') return { comer, outcome: 'present' };
    const reason = refusal(comer, org, council?.kind, seat !== undefined || linked !== undefined);
    if (reason) return { comer, outcome: 'refused', reason };
    const named = linked ?? attendance.find((one) => isNamed(one, comer));
    if (named && !linked && comer.namesakes) return { comer, outcome: 'refused', reason: 'namesake' };
    if (named) return { comer, outcome: 'changed', before: named, after: present(named, comer) };
    const votes = seat?.votes ?? votesAt(council?.kind, comer);
    const after = { id: newId(), name: comer.name, memberId: comer.id, state: 'present', votes };
    return { comer, outcome: 'added', after };
  });
}

/** The attendance with what was planned; entries of others, also ones that came meanwhile, stay as they are. */
export function signedIn(attendance: readonly Attendance[], lines: readonly SignInLine[]): Attendance[] {
  const changed = new Map(
    lines.flatMap((line) => (line.outcome === 'changed' ? [[line.before.id, line.after] as const] : [])),
  );
  const there = new Set(attendance.map(({ memberId }) => memberId));
  const added = lines.flatMap((line) =>
    line.outcome === 'added' && !there.has(line.comer.id) ? [line.after] : [],
  );
  return [...attendance.map((one) => changed.get(one.id) ?? one), ...added];
}

/** Takes it back: entries that somebody has changed since stay, and so do those of others. */
export function signInTakenBack(
  attendance: readonly Attendance[],
  lines: readonly SignInLine[],
): Attendance[] {
  const byId = new Map(lines.flatMap((line) => ('after' in line ? [[line.after.id, line] as const] : [])));
  return attendance.flatMap((one) => {
    const line = byId.get(one.id);
    if (!line || one.state !== 'present' || one.reason !== undefined || one.late === true) return [one];
    return line.outcome === 'changed' ? [line.before] : [];
  });
}

function refusal(
  comer: Comer,
  org: string,
  kind: Code | undefined,
  expected: boolean,
): SignInRefusal | undefined {
  if (comer.org !== org) return 'community';
  const applies = ['applicant', 'activist', 'candidate'].includes(comer.category);
  if (!applies && !isCounted(comer)) return 'gone';
  if (applies && !expected && kind !== undefined && partyBodies.has(kind)) return 'notMember';
  return undefined;
}

function isNamed({ memberId, name }: Attendance, comer: Comer): boolean {
  return memberId === undefined && cleanName(name) === cleanName(comer.name);
}

/** A reason was one for not coming. */
function present({ reason: _reason, ...one }: Attendance, comer: Comer): Attendance {
  return { ...one, memberId: comer.id, state: 'present' };
}

function votesAt(kind: Code | undefined, { category, standing }: Comer): boolean {
  return kind !== undefined && assemblies.has(kind) && category === 'full' && voting.has(standing);
}
