import {
  ageBand,
  ageBands,
  type Band,
  educationBand,
  educationBands,
  partyAgeBand,
  partyAgeBands,
  unknownBand,
} from '@shared/domain/member/bands';
import { floatingKinds } from '@shared/domain/member/codes';
import type { MemberState } from '@shared/domain/member/onDate';
import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow } from '../rows/member';

/** What the dimensions read: today's row, or a row with the state of an earlier day. */
export type CountedMember = MemberState &
  Pick<MemberRow, 'org' | 'gender' | 'ethnicity' | 'birthDate' | 'fullMemberAt'>;

/** A way to divide the members: every one falls into exactly one part. */
export interface Dimension {
  /** Fixed parts in their order, shown also when empty; other parts follow by size. */
  parts: readonly string[];
  of(member: CountedMember, on: PlainDate): string;
}

const unknown = unknownBand.code;

/** The bands that a table shows even when nobody falls into them. */
const usual = (bands: readonly Band[]): string[] =>
  bands.map(({ code }) => code).filter((code) => code !== unknown && code !== 'other');

/** Who is not a 流动党员. */
export const settled = 'settled';

/** Whether and as what somebody floats; a kind that nobody noted is `unknown`. */
function floating({ floatingDirection, floatingKind }: CountedMember): string {
  return floatingDirection === undefined ? settled : (floatingKind ?? unknown);
}

/** 社区, 人员类别, 性别, 年龄段, 学历, 所在党支部, 民族, 党龄段, 流动类型, 工作岗位 (domain.md section 3). */
export const memberDimensions = {
  community: { parts: [], of: ({ org }) => org },
  category: { parts: ['full', 'probationary'], of: ({ category }) => category },
  gender: { parts: ['male', 'female'], of: ({ gender }) => gender ?? unknown },
  age: { parts: usual(ageBands), of: ({ birthDate }, on) => ageBand(birthDate, on) },
  education: { parts: usual(educationBands), of: ({ education }) => educationBand(education) },
  branch: { parts: [], of: ({ branch }) => branch || unknown },
  ethnicity: { parts: [], of: ({ ethnicity }) => ethnicity ?? unknown },
  partyAge: {
    parts: usual(partyAgeBands),
    of: ({ category, fullMemberAt }, on) => partyAgeBand(category, fullMemberAt, on),
  },
  floating: { parts: [...floatingKinds.map(({ code }) => code), settled], of: floating },
  occupation: { parts: [], of: ({ occupation }) => occupation || unknown },
} as const satisfies Readonly<Record<string, Dimension>>;

export type DimensionName = keyof typeof memberDimensions;
