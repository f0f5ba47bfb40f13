import { App } from 'antd';
import { useState } from 'react';
import { isYearLedger } from '@shared/domain/member/ledgers';
import type { Member } from '@shared/domain/member/type';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import type { Office } from '@/data/office';
import type { SheetSpec } from '@/documents/write/spec';
import { host } from '@/platform';
import { useIndexes } from '@/search/context';
import type { ExportChoice } from './choice';
import { yearSums } from './yearSums';

const page = 200;

/** Members page by page, so that no more than a page of records is in memory beside the table. */
async function* membersOf(
  office: Office,
  ids: readonly string[],
  onRead: (done: number) => void,
): AsyncIterable<Member> {
  for (let start = 0; start < ids.length; start += page) {
    yield* await office.repo('members').getMany(ids.slice(start, start + page));
    onRead(Math.min(ids.length, start + page));
  }
}

/** Makes a ledger, saves or prints it, and notes in the journal who let out what, how many, why, masked or not. */
export function useLedgerOutput() {
  const office = useOffice();
  const indexes = useIndexes();
  const { message } = App.useApp();
  /** Members read so far; undefined while nothing is being made. */
  const [done, setDone] = useState<number>();
  const words = text.members.ledgers;

  async function sheetOf(choice: ExportChoice, ids: readonly string[]): Promise<SheetSpec> {
    const { ledgerSheet } = await import('@/documents/ledgers/ledgerSheet');
    const { kind, columns, paper, masked, year } = choice;
    const community = office.profile()?.communityName ?? '';
    const date = today();
    const usual = { kind, columns, paper, masked, community, date };
    const options = isYearLedger(kind)
      ? { ...usual, year, sumsOf: yearSums(indexes, kind, year, date).of }
      : usual;
    return ledgerSheet(membersOf(office, ids, setDone), options);
  }

  const nameOf = (
    named: (kind: ExportChoice['kind'], community: string, date: string, year: number) => string,
    { kind, year }: ExportChoice,
  ): string => named(kind, office.profile()?.communityName ?? '', today(), year);

  const detailOf = <F extends 'xlsx' | 'print' | 'pdf'>(choice: ExportChoice, count: number, format: F) => ({
    what: choice.kind,
    count,
    format,
    scope: choice.scope,
    masked: choice.masked,
    ...(isYearLedger(choice.kind) && { year: choice.year }),
    columns: [...choice.columns],
    ...(choice.purpose && { purpose: choice.purpose }),
  });

  async function run<R>(work: () => Promise<R>): Promise<R | undefined> {
    setDone(0);
    try {
      return await work();
    } catch (error) {
      message.error(outputSentence(error, words.failed));
      return undefined;
    } finally {
      setDone(undefined);
    }
  }

  return {
    done,
    /** Saves an .xlsx; true when it was saved and noted. */
    save: (choice: ExportChoice, ids: readonly string[]): Promise<boolean | undefined> =>
      run(async () => {
        const sheet = await sheetOf(choice, ids);
        const [{ writeAside }, { ledgerFileName }] = await Promise.all([
          import('@/documents/write/writeAside'),
          import('@/documents/ledgers/fileName'),
        ]);
        const suggestedName = nameOf(ledgerFileName, choice);
        const file = { suggestedName, bytes: await writeAside([sheet]) };
        const name = await saveNoted(office, file, detailOf(choice, ids.length, 'xlsx'));
        if (name === undefined) return false;
        message.success(words.done(name));
        return true;
      }),
    /** The table whose PDF is to be taken, and what takes it while it stands in the page. */
    pdf: (choice: ExportChoice, ids: readonly string[]): Promise<SheetSpec | undefined> =>
      run(() => sheetOf(choice, ids)),
    takePdf: async (choice: ExportChoice, count: number): Promise<void> => {
      await run(async () => {
        const bytes = await host.files.pdf?.({ paper: choice.paper, landscape: true });
        if (!bytes) return;
        const { ledgerFileName } = await import('@/documents/ledgers/fileName');
        const workbook = nameOf(ledgerFileName, choice);
        const suggestedName = workbook.replace(/xlsx$/u, 'pdf');
        const name = await saveNoted(office, { suggestedName, bytes }, detailOf(choice, count, 'pdf'));
        if (name === undefined) return;
        message.success(words.done(name));
      });
    },
    /** The table for the printer; noted before it is shown, since nobody tells whether it was printed. */
    print: (choice: ExportChoice, ids: readonly string[]): Promise<SheetSpec | undefined> =>
      run(async () => {
        const sheet = await sheetOf(choice, ids);
        await note(office, 'print', detailOf(choice, ids.length, 'print'));
        return sheet;
      }),
  };
}
