import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: lost: ~d10~ of members/m-~e1~
it('an older copy comes back to life', async () => {
  const problems = await problemsOf({
    seed: 648,
    store: 'memory',
    pcs: [
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
    ],
    operations: `
    4 create 1076847328
    4 report 2100092233
    3 edit 1583846363
    3 reportTogether 1097975414
    0 reportTogether 696060871
    1 delete 1102845925
    1 report 96446653
    4 report 1208130749
    4 decide 1648947262
    4 report 717115630
    1 decide 759043914
  `,
  });
  expect(problems).toEqual([]);
});
