import { documents } from '@shared/messages/documents';
import { isBlank } from '../grid';
import type { RowReader } from '../plan/rowReader';
import type { MemberColumn } from '../table/memberFields';
import type { CodeReader } from '../values/readCode';
import { readConfirmed, readDate } from '../values/readDate';
import { readIdNumber } from '../values/readIdNumber';
import { readName, readPhone, readText, readYesNo } from '../values/readText';
import { checkDates, completeFromIdNumber } from './checks';
import type { MemberDraft } from './plan';
import { readFloating } from './readFloating';

const words = documents.rows;

/** A row understood as a member; a row without a name or with values that cannot be read has failures. */
export interface ReadMember {
  row: RowReader<MemberColumn>;
  draft: Partial<MemberDraft>;
  /** The row says 否 to being a floating member, which ends what the record says about it. */
  notFloating: boolean;
}

const dates = ['birthDate', 'workSince', 'joinedAt', 'branchSince'] as const;
const names = ['name', 'introducers'] as const;
const texts = [
  'nativePlace',
  'degree',
  'school',
  'employerPost',
  'address',
  'branch',
  'group',
  'partyPost',
  'rewards',
  'note',
] as const;
const codes = ['gender', 'ethnicity', 'education', 'occupation', 'category', 'standing'] as const;

/** Reads one row of a roster; problems and remarks are noted in the row's reader. */
export function readMember(
  row: RowReader<MemberColumn>,
  code: CodeReader<MemberColumn>,
  today: string,
): ReadMember {
  const draft: Partial<MemberDraft> = {};
  for (const field of dates) put(draft, field, row.take(field, readDate));
  put(draft, 'fullMemberAt', row.take('fullMemberAt', readConfirmed));
  for (const field of names) put(draft, field, row.take(field, readName));
  for (const field of texts) put(draft, field, row.take(field, readText));
  for (const field of codes) put(draft, field, code.one(row, field));
  put(draft, 'idNumber', row.take('idNumber', readIdNumber));
  put(draft, 'mobile', row.take('mobile', readPhone));
  put(draft, 'care', careOf(row, code));
  const floats = readYesNo(row.cell('isFloating'));
  put(draft, 'floating', readFloating(row, code, floats));
  // Who has been confirmed is a full member; nothing else can be told from dates.
  if (draft.fullMemberAt !== undefined) put(draft, 'category', draft.category ?? 'full');
  if (draft.name === undefined) {
    row.fail('name', { reason: words.missingName, remedy: words.missingNameRemedy });
  }
  completeFromIdNumber(draft, row);
  checkDates(draft, row, today);
  return { row, draft, notFloating: floats === false };
}

function put<K extends keyof MemberDraft>(
  draft: Partial<MemberDraft>,
  field: K,
  value: MemberDraft[K] | undefined,
): void {
  if (value !== undefined) draft[field] = value;
}

/** `是` under 困难党员 means hardship; other words are labels, several of them with separators. */
function careOf(row: RowReader<MemberColumn>, code: CodeReader<MemberColumn>): string[] | undefined {
  if (isBlank(row.cell('care'))) return undefined;
  const answer = readYesNo(row.cell('care'));
  if (answer !== undefined) return answer ? ['hardship'] : undefined;
  return code.all(row, 'care');
}
