import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: lost: ~b8~ of households/h-~b1~
it('decided after a kill in mid merge', async () => {
  const problems = await problemsOf({
    seed: 1994,
    store: 'memory',
    pcs: [
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
    ],
    operations: `
    1 edit 1180082803
    2 create 167452080
    3 edit 1076969468
    2 report 1253985813
    2 delete 1276578506
    1 report 1773801337
    3 reportTogether 1811311709
    2 report 997199049
    1 report 722873637
    1 decide 1563263999
  `,
  });
  expect(problems).toEqual([]);
});
