import type { CollectionName } from '../domain/record/envelope';
import { collectionNames } from './databases';

/** One kind's line on the 上报回执. */
export interface ReceiptLine {
  collection: CollectionName;
  sent: number;
  received: number;
  waiting: number;
  refused: number;
  toDecide: number;
}

/** What the check code of a 上报回执 covers: everything that stands on the paper (docs/adr/0066). */
export interface ReceiptFacts {
  runId: string;
  /** 12-digit code. */
  community: string;
  person: string;
  account: string;
  /** When the run began, as kept in the journal. */
  at: string;
  outcome: string;
  lines: readonly ReceiptLine[];
}

/** The one spelling over which the code is computed; lines without a figure and the journal's own are left out. */
export function canonicalReceipt(facts: ReceiptFacts): string {
  const figures = (line: ReceiptLine): number[] => [
    line.sent,
    line.received,
    line.waiting,
    line.refused,
    line.toDecide,
  ];
  const lines = collectionNames
    .filter((name) => name !== 'journal')
    .flatMap((name) => facts.lines.filter(({ collection }) => collection === name))
    .map((line) => ({ name: line.collection, figures: figures(line) }))
    .filter((line) => line.figures.some((figure) => figure > 0))
    .map(({ name, figures: all }) => [name, ...all]);
  const { runId, community, person, account, at, outcome } = facts;
  // JSON keeps the parts apart whatever a name holds.
  return JSON.stringify(['mqb-receipt-1', runId, community, person, account, at, outcome, lines]);
}

/** Without letters that are mistaken for figures on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 12;

/** `7K2M-94QD-0XRT`: the first 60 bits of a SHA-256, five bits a letter. */
export function checkCodeOf(digest: Uint8Array): string {
  let code = '';
  for (let place = 0; place < letters; place += 1) {
    const bit = place * 5;
    const two = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    code += alphabet[(two >> (11 - (bit & 7))) & 31];
  }
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A typed code in the spelling of the paper: whatever the case, the blanks and dashes, and O, I, L for 0 and 1. */
export function readCheckCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (code.length !== letters || !code.split('').every((letter) => alphabet.includes(letter)))
    return undefined;
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The facts of a run as a journal entry of the county holds them; undefined for any other entry. */
export function factsOfEntry(entry: Readonly<Record<string, unknown>>): ReceiptFacts | undefined {
  const { kind, at, by, detail } = entry;
  if (kind !== 'syncRun' || typeof at !== 'string' || typeof by !== 'string') return undefined;
  if (typeof detail !== 'object' || detail === null) return undefined;
  const { runId, community, account, outcome, lines }: Readonly<Record<string, unknown>> = { ...detail };
  if (typeof runId !== 'string' || typeof community !== 'string') return undefined;
  if (typeof account !== 'string' || typeof outcome !== 'string' || !Array.isArray(lines)) return undefined;
  return { runId, community, person: by, account, at, outcome, lines: lines.filter(isLine) };
}

function isLine(line: unknown): line is ReceiptLine {
  if (typeof line !== 'object' || line === null || !('collection' in line)) return false;
  const values: Readonly<Record<string, unknown>> = { ...line };
  return ['sent', 'received', 'waiting', 'refused', 'toDecide'].every(
    (name) => typeof values[name] === 'number',
  );
}
