import { codeField, instantField, keysField, lineField, needed, plain } from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { JournalEntry } from './type';

export const journalFields: FieldTable<JournalEntry> = {
  kind: plain(codeField()),
  at: plain(instantField()),
  by: needed(lineField()),
  detail: needed(keysField()),
  link: keysField(),
};
