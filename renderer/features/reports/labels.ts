import { ageBands, type Band, educationBands, partyAgeBands, unknownBand } from '@shared/domain/member/bands';
import {
  ethnicities,
  floatingKinds,
  genders,
  memberCategories,
  occupations,
} from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { type DimensionName, memberDimensions, settled } from '@/search/figures/dimensions';

const words = text.reports;

const ofBands =
  (bands: readonly Band[]) =>
  (part: string): string =>
    bands.find(({ code }) => code === part)?.label ?? part;

const ofPart: Readonly<Record<DimensionName, (part: string) => string>> = {
  community: (part) => part,
  category: (part) => labelOf(memberCategories, part),
  gender: (part) => labelOf(genders, part),
  age: ofBands(ageBands),
  education: ofBands(educationBands),
  branch: (part) => part,
  ethnicity: (part) => labelOf(ethnicities, part),
  partyAge: ofBands(partyAgeBands),
  floating: (part) => (part === settled ? words.members.settled : labelOf(floatingKinds, part)),
  occupation: (part) => labelOf(occupations, part),
};

export const dimensionNames = Object.keys(memberDimensions).filter(
  (name): name is DimensionName => name in ofPart,
);

export const dimensionLabel = (name: DimensionName): string => words.dimensions[name];

/** What a part of a dimension is called; undefined is the total. */
export function partLabel(
  name: DimensionName,
  part: string | undefined,
  communities?: ReadonlyMap<string, string>,
): string {
  if (part === undefined) return words.members.total;
  if (name === 'community') return communities?.get(part) ?? part;
  return part === unknownBand.code ? unknownBand.label : ofPart[name](part);
}
