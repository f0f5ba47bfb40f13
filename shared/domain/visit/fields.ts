import {
  codeField,
  codeSchema,
  dateField,
  flagField,
  idField,
  idSchema,
  instantField,
  itemsField,
  lineField,
  longTextField,
  needed,
  plain,
  setField,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { Visit } from './type';

export const visitFields: FieldTable<Visit> = {
  householdId: plain(idField()),
  grid: lineField(),
  at: plain(instantField()),
  visitors: needed(setField()),
  mode: needed(codeField()),
  occasion: needed(codeField()),
  said: longTextField(),
  needs: needed(
    itemsField({ text: textSchema, category: codeSchema, matterId: idSchema }, ['text'], { text: 'text' }),
  ),
  followUpAt: dateField(),
  nobodyHome: needed(flagField()),
};
