import { genders } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { addMonths, firstDay, lastDay } from '@shared/lib/dates';
import { birthDateOf, genderOf } from '@shared/lib/idNumber';
import { documents } from '@shared/messages/documents';
import type { RowReader } from '../plan/rowReader';
import type { MemberColumn } from '../table/memberFields';
import type { MemberDraft } from './plan';

const words = documents.rows;

/** Whether two dates can mean the same day: a partial one agrees with every day in it. */
export function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether the ID number fits the birth date and gender that stand beside it. */
export function fitsIdNumber(draft: Partial<MemberDraft>): boolean {
  const { idNumber, birthDate, gender } = draft;
  if (idNumber === undefined) return true;
  const birth = birthDateOf(idNumber);
  const sameDay = birthDate === undefined || birth === undefined || agree(birth, birthDate);
  return sameDay && (gender === undefined || gender === genderOf(idNumber));
}

/**
 * Birth date and gender follow from the ID number (domain.md section 3): missing or partial ones are filled in from
 * it, different ones stay as the file has them and are remarked on, since old records differ for a reason.
 */
export function completeFromIdNumber(draft: Partial<MemberDraft>, row: RowReader<MemberColumn>): void {
  if (draft.idNumber === undefined) return;
  const birth = birthDateOf(draft.idNumber);
  if (birth !== undefined) {
    if (draft.birthDate === undefined || agree(birth, draft.birthDate)) draft.birthDate = birth;
    else row.note('birthDate', words.birthDiffers(birth));
  }
  const gender = genderOf(draft.idNumber);
  draft.gender ??= gender;
  if (draft.gender !== gender) row.note('gender', words.genderDiffers(labelOf(genders, gender)));
}

/** Remarks on dates that cannot follow each other: under 18 at joining (党章 art. 1), confirmed before joining, ahead of today. */
export function checkDates(draft: Partial<MemberDraft>, row: RowReader<MemberColumn>, today: string): void {
  const { birthDate, joinedAt, fullMemberAt } = draft;
  if (joinedAt !== undefined && firstDay(joinedAt) > today) row.note('joinedAt', words.futureDate);
  if (birthDate !== undefined && firstDay(birthDate) > today) row.note('birthDate', words.futureDate);
  if (birthDate !== undefined && joinedAt !== undefined) {
    if (lastDay(joinedAt) < addMonths(firstDay(birthDate), 18 * 12)) row.note('joinedAt', words.joinedYoung);
  }
  if (joinedAt !== undefined && fullMemberAt !== undefined && lastDay(fullMemberAt) < firstDay(joinedAt)) {
    row.note('fullMemberAt', words.fullBeforeJoined);
  }
}
