import {
  codeField,
  dateField,
  idField,
  instantSchema,
  itemsField,
  lineField,
  longTextField,
  numberField,
  plain,
  setField,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { LedgerEntry } from './type';

export const ledgerFields: FieldTable<LedgerEntry> = {
  kind: plain(codeField()),
  subjectId: plain(idField()),
  date: plain(dateField()),
  rule: codeField(),
  amount: numberField(),
  text: longTextField(),
  evidence: lineField(),
  image: { schema: { type: 'string', maxLength: 28_000 }, merge: 'scalar' },
  changes: {
    schema: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: textSchema },
        required: ['field'],
        additionalProperties: true,
      },
    },
    merge: 'scalar',
  },
  against: setField(),
  takenBack: itemsField({ at: instantSchema, by: textSchema, kept: { type: 'array', items: textSchema } }, [
    'at',
    'by',
  ]),
};
