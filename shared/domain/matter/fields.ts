import {
  codeField,
  codeSchema,
  dateField,
  flagField,
  idField,
  instantSchema,
  itemsField,
  lineField,
  longTextField,
  needed,
  plain,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { Matter } from './type';

export const matterFields: FieldTable<Matter> = {
  title: needed(lineField()),
  detail: longTextField(),
  source: needed(codeField()),
  visitId: idField(),
  meetingId: idField(),
  agendaItemId: idField(),
  householdId: idField(),
  grid: lineField(),
  reporter: lineField(),
  category: codeField(),
  level: needed(codeField()),
  urgent: flagField(),
  state: plain(codeField()),
  deadline: dateField(),
  responsible: lineField(),
  steps: needed(
    itemsField({ at: instantSchema, by: textSchema, state: codeSchema, text: textSchema }, [
      'at',
      'by',
      'state',
    ]),
  ),
  rating: codeField(),
};
