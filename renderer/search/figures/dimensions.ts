import type { PlainDate } from '@shared/domain/record/envelope';
import type { MemberRow } from '../rows/member';
import {
  ageBand,
  ageBands,
  educationBand,
  educationBands,
  standingBand,
  standingBands,
  unknown,
} from './bands';

/** A way to divide the members: every one falls into exactly one part. */
export interface Dimension {
  /** Fixed parts in their order, shown also when empty; other parts follow by size. */
  parts: readonly string[];
  of(row: MemberRow, on: PlainDate): string;
}

/** 人员类别, 性别, 年龄段, 学历, 所在党支部, 民族, 党龄段. */
export const memberDimensions = {
  category: { parts: ['full', 'probationary'], of: ({ category }) => category },
  gender: { parts: ['male', 'female'], of: ({ gender }) => gender ?? unknown },
  age: {
    parts: ageBands.filter((band) => band !== unknown),
    of: ({ birthDate }, on) => ageBand(birthDate, on),
  },
  education: {
    parts: educationBands.filter((band) => band !== unknown && band !== 'other'),
    of: ({ education }) => educationBand(education),
  },
  branch: { parts: [], of: ({ branch }) => branch || unknown },
  ethnicity: { parts: [], of: ({ ethnicity }) => ethnicity ?? unknown },
  standing: {
    parts: standingBands.filter((band) => band !== unknown),
    of: ({ category, fullMemberAt }, on) => standingBand(category, fullMemberAt, on),
  },
} as const satisfies Readonly<Record<string, Dimension>>;

export type DimensionName = keyof typeof memberDimensions;

export { isCounted } from '@shared/domain/member/rules';
