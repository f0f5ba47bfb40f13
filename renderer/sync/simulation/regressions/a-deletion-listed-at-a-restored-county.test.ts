import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: lost: the deletion of households/h-~c1~
it('a deletion listed at a restored county', async () => {
  const problems = await problemsOf({
    seed: 3320,
    store: 'memory',
    pcs: [
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: -136800000 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: -90000000 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: -100800000 },
    ],
    minutes: true,
    operations: `
2 report 298251570
5 report 1533419181
3 backUp 1799677883
2 delete 1592399483
4 report 1858853590
0 putBack 1127510741
  `,
  });
  expect(problems).toEqual([]);
});
