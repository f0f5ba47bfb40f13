import { createSHA256 } from 'hash-wasm';
import { expect, it } from 'vitest';
import { type ReceiptFacts, canonicalReceipt, checkCodeOf, factsOfEntry, readCheckCode } from './receipt';

const line = { collection: 'members' as const, sent: 3, received: 1, waiting: 0, refused: 1, toDecide: 0 };
const facts: ReceiptFacts = {
  runId: '0193',
  community: '420683001001',
  person: '王秀兰',
  account: 'beiguan',
  at: '2026-11-21T10:00:00.000Z',
  outcome: 'complete',
  lines: [line],
};
const sha256 = await createSHA256();
const codeOf = (given: ReceiptFacts): string =>
  checkCodeOf(sha256.init().update(canonicalReceipt(given)).digest('binary'));

it('changes with everything that stands on the paper', () => {
  const code = codeOf(facts);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const others: Partial<ReceiptFacts>[] = [
    { runId: '0194' },
    { community: '420683001002' },
    { person: '李建国' },
    { account: 'nanguan' },
    { at: '2026-11-21T10:00:00.001Z' },
    { outcome: 'partial' },
    { lines: [{ ...line, sent: 4 }] },
    { lines: [{ ...line, waiting: 1 }] },
    { lines: [{ ...line, collection: 'visits' }] },
  ];
  const codes = others.map((other) => codeOf({ ...facts, ...other }));
  expect(new Set([code, ...codes]).size).toBe(others.length + 1);
});

it('does not depend on the order of lines, on empty ones or on the journal', () => {
  const visits = { ...line, collection: 'visits' as const };
  const empty = { ...line, collection: 'matters' as const, sent: 0, received: 0, refused: 0 };
  const journal = { ...line, collection: 'journal' as const };
  const one = codeOf({ ...facts, lines: [line, visits] });
  expect(codeOf({ ...facts, lines: [journal, empty, visits, line] })).toBe(one);
});

it('takes five bits a letter from the front', () => {
  expect(checkCodeOf(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ');
  expect(checkCodeOf(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0000))).toBe('1234-0000-0000');
});

it('reads a typed code', () => {
  expect(readCheckCode(' 7k2m 94qd-oxrt ')).toBe('7K2M-94QD-0XRT');
  expect(readCheckCode('7K2M-94QD')).toBeUndefined();
  expect(readCheckCode('7K2M-94QD-0XR!')).toBeUndefined();
});

it('finds the facts in a journal entry', () => {
  const { person, at, lines, ...detail } = facts;
  const entry = { kind: 'syncRun', at, by: person, detail: { ...detail, lines, durationMs: 5 } };
  expect(factsOfEntry(entry)).toEqual(facts);
  expect(factsOfEntry({ ...entry, kind: 'export' })).toBeUndefined();
});
