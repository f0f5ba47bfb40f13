import { withoutFloating } from '@shared/domain/member/floating';
import type { FloatingMember, Member } from '@shared/domain/member/type';
import type { Draft } from '@shared/domain/record/envelope';
import { birthDateOf, genderOf, parseIdNumber, type IdNumberFault } from '@shared/lib/idNumber';
import { parseDate } from '@shared/lib/parseDate';
import { cleanLine, cleanName, isMobile, phoneDigits } from '@shared/lib/text';
import { text } from '@shared/messages';
import { codeKeys, dateKeys, lineKeys, type MemberValues } from './values';

export type Problems = Partial<Record<keyof MemberValues, string>>;

function idSentence(fault: IdNumberFault, typed: string): string {
  const { problems } = text.members;
  if (fault === 'length') return problems.idLength(typed.replace(/\s/gu, '').length);
  if (fault === 'checkDigit') return problems.idCheck;
  return fault === 'birthDate' ? problems.idDate : problems.idOther;
}

/** Birth date and gender that follow from a valid ID number; empty for anything else. */
export function derivedFromId(typed: string): { birthDate?: string; gender?: string } {
  const parsed = parseIdNumber(typed);
  if (!parsed.ok) return {};
  const birthDate = birthDateOf(parsed.value);
  return { gender: genderOf(parsed.value), ...(birthDate && { birthDate }) };
}

/**
 * Reads what was typed. Gives the changes to write (undefined empties a field), or for each wrong field the sentence
 * that says what is wrong and what to do. `before` keeps what this form does not show.
 */
export function readValues(
  values: MemberValues,
  today: string,
  before?: Draft<Member>,
): { draft: Partial<Draft<Member>> } | { problems: Problems } {
  const problems: Problems = {};
  const draft: Record<string, unknown> = {};
  const words = text.members.problems;

  for (const key of lineKeys) draft[key] = cleanLine(values[key]) || undefined;
  for (const key of codeKeys) draft[key] = values[key] || undefined;

  draft['name'] = cleanName(values.name);
  if (draft['name'] === '') problems.name = words.name;

  if (values.idNumber.trim() !== '') {
    const parsed = parseIdNumber(values.idNumber, today);
    if (parsed.ok) draft['idNumber'] = parsed.value;
    else problems.idNumber = idSentence(parsed.error, values.idNumber);
  }
  if (values.mobile.trim() !== '') {
    draft['mobile'] = phoneDigits(values.mobile);
    if (!isMobile(values.mobile)) problems.mobile = words.mobile;
  }
  const date = (key: (typeof dateKeys)[number] | 'since'): string | undefined => {
    const parsed = parseDate(values[key], { latest: today });
    if (parsed.ok) return parsed.value;
    problems[key] = parsed.error === 'future' ? words.future : words.date;
    return undefined;
  };
  for (const key of dateKeys) draft[key] = date(key);

  draft['care'] = values.care.length > 0 ? values.care : undefined;
  draft['floating'] = values.isFloating
    ? floatingOf(values, date('since'), before?.floating)
    : withoutFloating(before?.floating);
  return Object.keys(problems).length > 0 ? { problems } : { draft: draft };
}

function floatingOf(
  values: MemberValues,
  since: string | undefined,
  before: FloatingMember | undefined,
): FloatingMember {
  const { kind: _kind, since: _since, place: _place, contact: _contact, ...kept } = before ?? {};
  return {
    ...kept,
    direction: values.direction,
    ...(values.kind && { kind: values.kind }),
    ...(since && { since }),
    ...(values.place.trim() && { place: values.place.trim() }),
    ...(values.contact.trim() && { contact: values.contact.trim() }),
  };
}
