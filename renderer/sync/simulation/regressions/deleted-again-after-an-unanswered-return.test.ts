import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: lost: the deletion of households/h-~d1~
it('deleted again after an unanswered return', async () => {
  const problems = await problemsOf({
    seed: 20387,
    store: 'memory',
    pcs: [
      { communities: ['420683001001'], newer: false, clockOffsetMs: -154800000 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 104400000 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 162000000 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
    ],
    operations: `
    3 report 981173366
    3 delete 1898282329
    2 report 353103845
    3 edit 1231375966
    3 report 1787457216
    2 report 534180990
    1 report 1486151262
    2 decide 441620721
    1 decide 721041798
  `,
  });
  expect(problems).toEqual([]);
});
