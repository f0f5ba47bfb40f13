import {
  codeField,
  codeSchema,
  dateField,
  idSchema,
  itemsField,
  lineField,
  longTextField,
  needed,
  plainDateSchema,
  setField,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { Household } from './type';

/** Nothing of a household is readable on disk. */
export const householdFields: FieldTable<Household> = {
  grid: lineField(),
  compound: lineField(),
  building: lineField(),
  stairwell: lineField(),
  room: lineField(),
  head: lineField(),
  phone: lineField(),
  kind: codeField(),
  persons: needed(
    itemsField(
      {
        name: textSchema,
        relation: textSchema,
        gender: codeSchema,
        birthDate: plainDateSchema,
        idNumber: textSchema,
        phone: textSchema,
        tags: { type: 'array', items: codeSchema },
        memberId: idSchema,
      },
      ['name', 'tags'],
    ),
  ),
  care: needed(setField()),
  pairedMemberIds: setField(),
  level: needed(codeField()),
  levelReason: lineField(),
  levelSince: dateField(),
  note: longTextField(),
  differences: itemsField({ field: textSchema, kept: textSchema, other: textSchema }, ['field']),
};
