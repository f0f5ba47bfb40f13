import { floatingKinds, lostReasons, memberCare, occupations } from '@shared/domain/member/codes';
import { matterCategories } from '@shared/domain/matter/codes';
import type { CodeList } from '@shared/domain/record/codes';
import type { OwnListName } from '@shared/domain/record/ownLists';
import { visitOccasions } from '@shared/domain/visit/codes';

/** The lists to which an office may add. */
export const openLists: Readonly<Record<OwnListName, CodeList>> = {
  occupation: occupations,
  floatingKind: floatingKinds,
  lostReason: lostReasons,
  care: memberCare,
  visitOccasion: visitOccasions,
  matterCategory: matterCategories,
};
