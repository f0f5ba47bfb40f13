import {
  codeField,
  flagSchema,
  itemsField,
  lineField,
  longTextField,
  needed,
  plainDateSchema,
  setField,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { Partner } from './type';

export const partnerFields: FieldTable<Partner> = {
  name: needed(lineField()),
  kind: codeField(),
  contact: lineField(),
  phone: lineField(),
  commitments: itemsField({ text: textSchema, dueAt: plainDateSchema, done: flagSchema }, ['text']),
  resources: setField(),
  needs: setField(),
  note: longTextField(),
};
