import type { Member } from '@shared/domain/member/type';
import type { PlainDate } from '@shared/domain/record/envelope';
import { sheetTemplates } from '@shared/messages/sheetTemplates';
import { columnLetter } from '../grid';
import { ledgerColumns, type LedgerColumn } from '../ledgers/columns';
import { masked } from '../ledgers/mask';
import { spelledDate } from '../word/spelling';
import type { OutCell } from '../write/spec';
import { sheetNames } from '../write/sheetNames';
import { filledRows, filledSheet, type Values } from './fill';
import { memberRows, sheetOf } from './inspect';
import { closePack, openPack } from './pack';
import { meaningOf, type Meaning } from './placeholders';
import { sheetXml } from './rows';
import { copySheets } from './copySheets';
import { templateStyles } from './styles';
import { finishWorkbook } from './workbook';
import { writePart } from './xml';

export interface FillOptions {
  mode: 'rows' | 'sheets';
  community: string;
  /** Day of filling, `YYYY-MM-DD`. */
  date: PlainDate;
  /** 隐去个人信息 */
  masked: boolean;
}

/** Fills an office's own .xlsx with members, one row or one sheet each. Throws DocumentError. */
export function fillTemplate(
  bytes: Uint8Array,
  members: readonly Member[],
  options: FillOptions,
): Uint8Array {
  const pack = openPack(bytes);
  const styles = templateStyles(pack.parts);
  const list = listValues(members.length, options);
  const columns = new Map<string, LedgerColumn>();
  const each = members.map((member, at) => memberValues(member, at, list, columns, options));

  if (options.mode === 'sheets') {
    const model =
      pack.sheets.find(({ path }) => memberRows(sheetOf(pack, path)).length > 0) ?? pack.sheets[0];
    if (model) {
      const sheet = sheetOf(pack, model.path);
      const names = sheetNames(members.map(({ name }, at) => sheetTemplates.sheetOf(name, at + 1)));
      const copies = each.map((values, at) => ({
        name: names[at] ?? '',
        xml: sheetXml(filledSheet(sheet, values, styles), columnLetter),
      }));
      copySheets(pack, model, copies);
    }
  } else {
    for (const { path } of pack.sheets)
      writePart(
        pack.parts,
        path,
        sheetXml(filledRows(sheetOf(pack, path), each, list, styles), columnLetter),
      );
  }
  styles.save();
  finishWorkbook(pack.parts);
  return closePack(pack);
}

function listValues(count: number, { community, date }: FillOptions): Values {
  const said: Record<string, OutCell> = {
    community,
    count,
    year: Number(date.slice(0, 4)),
    date: spelledDate(date),
  };
  return (word) => {
    const meaning = meaningOf(word);
    return meaning?.of === 'list' ? (said[meaning.key] ?? null) : null;
  };
}

function memberValues(
  member: Member,
  at: number,
  list: Values,
  columns: Map<string, LedgerColumn>,
  options: FillOptions,
): Values {
  return (word) => {
    const meaning = meaningOf(word);
    if (!meaning) return null;
    if (meaning.of === 'list') return meaning.key === 'serial' ? at + 1 : list(word);
    if (meaning.key === 'serial') return at + 1;
    return columnFor(meaning, columns, options)?.cell({ member }, at) ?? undefined;
  };
}

function columnFor(
  { key }: Extract<Meaning, { of: 'member' }>,
  columns: Map<string, LedgerColumn>,
  options: FillOptions,
): LedgerColumn | undefined {
  const known = columns.get(key);
  if (known) return known;
  const [plain] = ledgerColumns([key], options.date);
  if (!plain) return undefined;
  const column = options.masked ? masked(plain) : plain;
  columns.set(key, column);
  return column;
}
