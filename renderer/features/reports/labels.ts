import { ethnicities, genders, memberCategories } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { unknown } from '@/search/figures/bands';
import { type DimensionName, memberDimensions } from '@/search/figures/dimensions';

const words = text.reports;

const ofWords =
  (labels: Readonly<Record<string, string>>) =>
  (part: string): string =>
    labels[part] ?? part;

const ofPart: Readonly<Record<DimensionName, (part: string) => string>> = {
  category: (part) => labelOf(memberCategories, part),
  gender: (part) => labelOf(genders, part),
  age: ofWords(words.ages),
  education: ofWords(words.educations),
  branch: (part) => part,
  ethnicity: (part) => labelOf(ethnicities, part),
  standing: ofWords(words.standings),
};

export const dimensionNames = Object.keys(memberDimensions).filter(
  (name): name is DimensionName => name in ofPart,
);

export const dimensionLabel = (name: DimensionName): string => words.dimensions[name];

/** What a part of a dimension is called; undefined is the total. */
export function partLabel(name: DimensionName, part: string | undefined): string {
  if (part === undefined) return words.members.total;
  return part === unknown ? words.unknown : ofPart[name](part);
}
