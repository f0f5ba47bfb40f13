import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPinyin } from '@shared/lib/pinyin';
import { turn } from '@/data/turn';
import type { TableSpec } from '../packed/spec';
import type { RowQuery } from '../rowIndex';
import { find } from './find';
import { Layers, rowsAtOnce } from './layers';

interface Row {
  id: string;
  name: string;
  place: string;
}

/** Counts the rows that are packed. */
function countingSpec(descending: boolean): { spec: TableSpec<Row>; packed: () => number } {
  let count = 0;
  const spec: TableSpec<Row> = {
    name: 'people',
    edition: 1,
    columns: { name: { kind: 'text', search: 'name', primary: true }, place: { kind: 'text' } },
    hidden: {
      address: {
        search: 'place',
        of: ({ place }) => {
          count += 1;
          return place;
        },
      },
    },
    natural: ['name', 'place'],
    ...(descending && { descending: true as const }),
  };
  return { spec, packed: () => count };
}

const id = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const names = ['张三', '章思思', '李四', '曾国强', '王乐', '欧阳兰'];
const row = (n: number, state: number): Row => ({
  id: id(n),
  name: names[(n * 7 + state) % names.length] ?? '',
  place: `${(n * 13 + state) % 17}栋`,
});

const queries: RowQuery<Row>[] = [
  {},
  { limit: 7 },
  { text: 'zs' },
  { text: 'zhang', limit: 30 },
  { text: '3栋' },
  { where: ({ place }) => place === '4栋' },
  { compare: (a, b) => a.place.localeCompare(b.place) },
  { order: { of: ({ name }) => name, descending: true } },
];
const answers = (layers: Layers<Row>): unknown => ({
  size: layers.size(),
  found: queries.map((query) => find(layers, query)),
});

type Step =
  | { kind: 'bulk'; from: number; count: number; state: number }
  | { kind: 'remove'; from: number; count: number }
  | { kind: 'merge' | 'turns' | 'ask' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('bulk' as const),
      from: fc.nat(1500),
      count: fc.integer({ min: 1, max: 400 }),
      state: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      from: fc.nat(1500),
      count: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('merge', 'turns', 'ask') }) },
);

describe('rows that change by the hundred', () => {
  test('are found as if they had been packed at once, also while parts are being made one', async () => {
    const pinyin = await loadPinyin();
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 25 }), async (descending, steps) => {
        const layers = new Layers(countingSpec(descending).spec);
        layers.usePinyin(pinyin);
        const known = new Map<string, Row>();
        const check = async (): Promise<void> => {
          const scratch = new Layers(countingSpec(descending).spec);
          await scratch.fold(pinyin, known);
          expect(answers(layers)).toEqual(answers(scratch));
        };
        let merging: Promise<void> | undefined;
        for (const one of steps) {
          if (one.kind === 'bulk') {
            for (let n = one.from; n < one.from + one.count; n++) {
              known.set(id(n), row(n, one.state));
              layers.put(row(n, one.state));
            }
            layers.packSome();
          } else if (one.kind === 'remove') {
            for (let n = one.from; n < one.from + one.count; n++) {
              known.delete(id(n));
              layers.remove(id(n));
            }
          } else if (one.kind === 'ask') await check();
          else if (one.kind === 'turns') await turn();
          else {
            await merging;
            merging = layers.merge(one.kind === 'merge' ? (layers.untidy ?? 0) : 0);
          }
        }
        await check();
        await merging;
        await check();
      }),
      { numRuns: 25 },
    );
  });

  test('are packed in steps, and a question packs no more than what came in since', async () => {
    const { spec, packed } = countingSpec(false);
    const layers = new Layers(spec);
    layers.usePinyin(await loadPinyin());
    const packedBy = (work: () => unknown): number => {
      const before = packed();
      work();
      return packed() - before;
    };
    for (let n = 0; n < 10 * rowsAtOnce; n++) layers.put(row(n, 0));
    for (let times = 0; times < 10; times++) {
      expect(packedBy(() => layers.packSome())).toBe(rowsAtOnce);
    }
    expect(layers.hasLoose).toBe(false);
    expect(packedBy(() => find(layers, { text: 'zs' }))).toBe(0);
    for (let n = 0; n < 40; n++) layers.put(row(n, 1));
    // A part of the packed ones is not touched by what came after.
    expect(packedBy(() => find(layers, { text: 'zs' }))).toBeLessThanOrEqual(rowsAtOnce);
    expect(layers.size()).toBe(10 * rowsAtOnce);
  });
});
