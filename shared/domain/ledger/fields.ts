import {
  codeField,
  dateField,
  idField,
  lineField,
  longTextField,
  numberField,
  plain,
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
};
