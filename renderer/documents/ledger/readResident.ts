import { refusedTag } from '@shared/domain/household/codes';
import type { Person } from '@shared/domain/household/type';
import { codeOf } from '@shared/domain/record/codes';
import { birthDateOf, genderOf } from '@shared/lib/idNumber';
import { documents } from '@shared/messages/documents';
import { cellText } from '../grid';
import type { RowReader } from '../plan/rowReader';
import { householdCodes } from '../table/householdCodes';
import type { HouseholdColumn } from '../table/householdFields';
import type { CodeReader } from '../values/readCode';
import { readDate } from '../values/readDate';
import { readIdNumber } from '../values/readIdNumber';
import { readName, readPhone } from '../values/readText';

const words = documents.ledger;

/** A person of a row, without an id yet. */
export type ReadPerson = Omit<Person, 'id'>;

/** The person of a row; undefined where the row names none (an empty flat, a shop). */
export function readResident(
  row: RowReader<HouseholdColumn>,
  code: CodeReader<HouseholdColumn>,
  keepIdNumber: boolean,
): { person: ReadPerson | undefined; idNumber: string | undefined } {
  const name = row.take('name', readName);
  const tags = readTags(row);
  const idNumber = keepIdNumber ? row.take('idNumber', readIdNumber) : idNumberToDrop(row);
  const written = row.take('birthDate', readDate);
  const relation = row.take('relation', readName);
  const phone = row.take('phone', readPhone);
  const gender = code.one(row, 'gender') ?? (idNumber === undefined ? undefined : genderOf(idNumber));
  const fromId = idNumber === undefined ? undefined : birthDateOf(idNumber);
  const birthDate = written === undefined || fromId?.startsWith(written) ? (fromId ?? written) : written;
  if (name === undefined) return { person: undefined, idNumber };
  const person: ReadPerson = {
    name,
    ...(relation !== undefined && { relation }),
    ...(gender !== undefined && { gender }),
    ...(birthDate !== undefined && { birthDate }),
    ...(keepIdNumber && idNumber !== undefined && { idNumber }),
    ...(phone !== undefined && { phone }),
    tags,
  };
  return { person, idNumber };
}

/** A number that is not kept only tells birth date and gender; a wrong one then is worth a remark, not a failure. */
function idNumberToDrop(row: RowReader<HouseholdColumn>): string | undefined {
  const { value, problem } = readIdNumber(row.cell('idNumber'));
  if (problem) row.note('idNumber', words.badIdNumber(problem.reason));
  return value;
}

/** Care tags are a closed list of kinds of help; words about belief, petition or record fail the row. */
function readTags(row: RowReader<HouseholdColumn>): string[] {
  const list = householdCodes.tags ?? [];
  const labels = cellText(row.cell('tags'))
    .split(/[、,，;；/|\s]+/u)
    .filter((label) => !/^(?:[-—–]*|无|正常|一般|否)$/u.test(label));
  return [
    ...new Set(
      labels.flatMap((label) => {
        const refused = refusedTag(label);
        if (refused !== undefined) {
          row.fail('tags', { reason: words.refusedTag(refused), remedy: words.refusedTagRemedy });
          return [];
        }
        const known = codeOf(list, label);
        if (known === undefined) row.note('tags', words.unknownTag(label));
        return known === undefined ? [] : [known];
      }),
    ),
  ];
}
