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
import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow } from '../rows/member';

/** A way to divide the members: every one falls into exactly one part. */
export interface Dimension {
  /** Fixed parts in their order, shown also when empty; other parts follow by size. */
  parts: readonly string[];
  of(row: MemberRow, on: PlainDate): string;
}

const unknown = unknownBand.code;

/** The bands that a table shows even when nobody falls into them. */
const usual = (bands: readonly Band[]): string[] =>
  bands.map(({ code }) => code).filter((code) => code !== unknown && code !== 'other');

/** 人员类别, 性别, 年龄段, 学历, 所在党支部, 民族, 党龄段. */
export const memberDimensions = {
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
} as const satisfies Readonly<Record<string, Dimension>>;

export type DimensionName = keyof typeof memberDimensions;
