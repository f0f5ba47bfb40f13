import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedLine, checkOrder } from './checkOrder';

const chain = 'c1';

function linesOf(count: number): CheckedLine[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `line-${i + 1}`,
    deviceId: 'pc-1',
    createdAt: '2026-11-21T08:00:00.000Z',
    chain,
    seq: i + 1,
    prev: i === 0 ? '' : `hash-${i}`,
    hash: `hash-${i + 1}`,
    sound: true,
  }));
}

const headOf = (seq: number): { chain: string; seq: number; hash: string } => ({
  chain,
  seq,
  hash: `hash-${seq}`,
});
const kinds = (lines: CheckedLine[], head: number): string[] =>
  checkOrder(lines, [headOf(head)]).map(({ kind }) => kind);

describe('the order of a chain', () => {
  it('is sound as it was written, in whatever order it is read', () => {
    expect(kinds(linesOf(5).toReversed(), 5)).toEqual([]);
    expect(kinds([], 0)).toEqual([]);
  });

  it('shows any lines that were removed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            gone: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1 }),
          }),
        ),
        ({ count, gone }) => {
          const left = linesOf(count).filter(({ seq }) => !gone.includes(seq));
          const said = checkOrder(left, [headOf(count)]).flatMap(({ from = 0, to = -1 }) =>
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          );
          expect(said).toEqual(gone.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('shows a line in the place of another, a second one beside it, and one cut off', () => {
    const swapped = linesOf(4).map((line) => (line.seq === 2 ? { ...line, hash: 'other' } : line));
    expect(kinds(swapped, 4)).toEqual(['replaced']);
    const replacedEnd = linesOf(4).map((line) => (line.seq === 4 ? { ...line, hash: 'other' } : line));
    expect(kinds(replacedEnd, 4)).toEqual(['replaced']);
    expect(kinds([...linesOf(3), { ...linesOf(2)[1]!, id: 'again' }], 3)).toEqual(['twice']);
    expect(kinds(linesOf(3), 5)).toEqual(['cutOff']);
    expect(kinds([], 2)).toEqual(['cutOff']);
  });

  it('says an altered line once and not its neighbours', () => {
    const lines = linesOf(3).map((line) =>
      line.seq === 2 ? { ...line, sound: false, hash: 'other' } : line,
    );
    expect(checkOrder(lines, [headOf(3)])).toMatchObject([{ kind: 'altered', id: 'line-2' }]);
  });
});
