import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortSteps } from './sort';

test('many texts are put in order in steps', () => {
  const texts = fc
    .array(fc.string({ maxLength: 3 }), { maxLength: 40 })
    .chain((some) =>
      fc.integer({ min: 1, max: 90 }).map((times) => Array.from({ length: times }, () => some).flat()),
    );
  fc.assert(
    fc.property(texts, (all) => {
      const steps = sortSteps(all);
      let count = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) count += 1;
      const byText = (a: number, b: number): number => {
        const [first = '', second = ''] = [all[a], all[b]];
        return first < second ? -1 : Number(first > second);
      };
      expect([...step.value]).toEqual([...all.keys()].toSorted(byText));
      expect(count).toBeGreaterThanOrEqual(Math.floor(all.length / 500));
    }),
    { numRuns: 60 },
  );
});
