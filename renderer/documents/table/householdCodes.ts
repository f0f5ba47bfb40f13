import { careTags, householdKinds, visitLevels } from '@shared/domain/household/codes';
import { genders } from '@shared/domain/member/codes';
import type { CodeList } from '@shared/domain/record/codes';
import type { HouseholdColumn } from './householdFields';

/** The code lists behind the columns of a 住户台账. */
export const householdCodes: Partial<Record<HouseholdColumn, CodeList>> = {
  gender: genders,
  kind: householdKinds,
  level: visitLevels,
  tags: careTags,
};
