import { journalKinds } from '@shared/domain/journal/codes';
import type { JournalEntry } from '@shared/domain/journal/type';
import { collectionNames } from '@shared/domain/record/collections';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';

type Detail = Readonly<Record<string, unknown>>;
type Words = Readonly<Record<string, string>>;

const words = text.journal.said;

/** What a line says, without names or numbers of residents; of an unknown kind the word of its kind. */
export function describe({ kind, detail }: Pick<JournalEntry, 'kind' | 'detail'>): string {
  return sentences[kind]?.(detail) ?? labelOf(journalKinds, kind);
}

/** How many records an act concerned; undefined where counting says nothing. */
export function countOf({ kind, detail }: Pick<JournalEntry, 'kind' | 'detail'>): number | undefined {
  if (kind === 'access') return 1;
  if (kind === 'syncRun') return numberOf(detail, 'sent') + numberOf(detail, 'received');
  if (kind === 'importBatch') return numberOf(detail, 'new') + numberOf(detail, 'changed');
  const count = detail['count'] ?? detail['records'];
  return typeof count === 'number' ? count : undefined;
}

const sentences: Readonly<Record<string, (detail: Detail) => string>> = {
  access: (detail) => words.access(kindOf(detail), fieldOf(detail)),
  export: (detail) => output(words.export, detail),
  print: (detail) => output(words.print, detail),
  importBatch: (detail) =>
    joined(
      [words.import(kindOf(detail)), wordOf(words.importStates, detail['state'])].filter(Boolean).join(' '),
      'new' in detail || 'changed' in detail
        ? words.importCounts(numberOf(detail, 'new'), numberOf(detail, 'changed'))
        : '',
    ),
  unlock: (detail) => wordOf(words.unlock, detail['how']),
  lock: (detail) => wordOf(words.lock, detail['why']),
  signIn: (detail) => words.signIn(textOf(detail, 'account')),
  signOut: (detail) => words.signOut(textOf(detail, 'account')),
  setting: (detail) => {
    const what = wordOf(words.setting, detail['what']);
    const [from, to] = [textOf(detail, 'from'), textOf(detail, 'to')];
    return to === '' ? what : words.settingFromTo(what, from, to);
  },
  keys: (detail) => wordOf(words.keys, detail['what']),
  syncRun: (detail) => words.run(numberOf(detail, 'sent'), numberOf(detail, 'received')),
  journalCheck: (detail) => words.check(numberOf(detail, 'problems')),
};

function output(say: (what: string) => string, detail: Detail): string {
  const { ledgers } = text.members;
  const { masked, purpose, year } = detail;
  const what =
    typeof year === 'number'
      ? ledgers.ofYear(year, wordOf(ledgers.kinds, detail['what']))
      : wordOf({ ...ledgers.kinds, ...words.things }, detail['what']);
  return joined(
    say(what),
    typeof masked === 'boolean' ? (masked ? words.masked : words.unmasked) : '',
    typeof purpose === 'string'
      ? words.purpose(wordOf({ ...ledgers.purposes, ...words.purposes }, purpose))
      : '',
  );
}

function kindOf(detail: Detail): string {
  const name = collectionNames.find((one) => one === detail['collection']);
  return name === undefined ? '' : text.sync.kinds[name];
}

function fieldOf(detail: Detail): string {
  const name = collectionNames.find((one) => one === detail['collection']);
  const field = textOf(detail, 'field');
  // A photograph is no field of the member (docs/adr/0110).
  if (name === 'members' && field === 'photo') return text.members.photo.title;
  return field === 'form' || name === undefined ? words.form : fieldLabel(name, field);
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('，');

/** An unknown code is shown as it is. */
function wordOf(known: Words, code: unknown): string {
  if (typeof code !== 'string') return '';
  return known[code] ?? code;
}

function textOf(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberOf(detail: Detail, name: string): number {
  const value = detail[name];
  return typeof value === 'number' ? value : 0;
}
