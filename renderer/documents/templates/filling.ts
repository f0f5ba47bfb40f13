import type { Member } from '@shared/domain/member/type';
import type { PlainDate } from '@shared/domain/record/envelope';
import { sheetTemplates } from '@shared/messages/sheetTemplates';
import { ledgerColumns, type LedgerColumn } from '../ledgers/columns';
import { masked } from '../ledgers/mask';
import { spelledDate } from '../word/spelling';
import { sheetNames } from '../write/sheetNames';
import type { OutCell } from '../write/spec';
import { meaningOf } from './placeholders';

export interface FillOptions {
  mode: 'rows' | 'sheets';
  community: string;
  /** Day of filling, `YYYY-MM-DD`. */
  date: PlainDate;
  /** 隐去个人信息 */
  masked: boolean;
}

/** What words stand for; a word that is not among them stays as it is. */
export type Said = Readonly<Record<string, OutCell>>;

/** What a template is filled with: data only, so that a worker can do the filling. */
export interface Filling {
  mode: FillOptions['mode'];
  /** Words of the whole list. */
  list: Said;
  people: readonly { sheet: string; said: Said }[];
}

/**
 * Reckons what these words of a template say of each member, a page of members at a time; `end` makes the whole of it.
 * It stays in the window: the office's own entries of code lists and its rules are in force there (docs/adr/0082).
 */
export function fillingOf(
  words: readonly string[],
  options: FillOptions,
): { add: (members: readonly Member[]) => void; end: () => Filling } {
  const cells = words.flatMap((word) => cellOf(word, options) ?? []);
  const names: string[] = [];
  const people: Said[] = [];
  return {
    add(members) {
      for (const member of members) {
        const at = people.length;
        people.push(Object.fromEntries(cells.map(([word, cell]) => [word, cell(member, at)])));
        names.push(sheetTemplates.sheetOf(member.name, at + 1));
      }
    },
    end() {
      const list = Object.fromEntries(words.flatMap((word) => listEntry(word, people.length, options)));
      const sheets = sheetNames(names);
      return {
        mode: options.mode,
        list,
        people: people.map((said, at) => ({ sheet: sheets[at] ?? '', said: { ...list, ...said } })),
      };
    },
  };
}

type WordCell = [word: string, cell: (member: Member, at: number) => OutCell];

function cellOf(word: string, options: FillOptions): WordCell[] | undefined {
  const meaning = meaningOf(word);
  if (meaning?.key === 'serial') return [[word, (_, at) => at + 1]];
  if (meaning?.of !== 'member') return undefined;
  const [plain] = ledgerColumns([meaning.key], options.date);
  if (!plain) return undefined;
  const column: LedgerColumn = options.masked ? masked(plain) : plain;
  return [[word, (member, at) => column.cell({ member }, at)]];
}

function listEntry(word: string, count: number, { community, date }: FillOptions): [string, OutCell][] {
  const said: Record<string, OutCell> = {
    community,
    count,
    year: Number(date.slice(0, 4)),
    date: spelledDate(date),
  };
  const meaning = meaningOf(word);
  const value = meaning?.of === 'list' ? said[meaning.key] : undefined;
  return value === undefined ? [] : [[word, value]];
}
