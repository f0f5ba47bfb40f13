import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: number 1 of minutes m-~c1~ belongs to undefined
it('a restored county forgot whose number it is', async () => {
  const problems = await problemsOf({
    seed: 1020,
    store: 'memory',
    pcs: [
      { communities: ['420683001001'], newer: true, clockOffsetMs: 93600000 },
      { communities: ['420683001001'], newer: true, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 0 },
      { communities: ['420683001001'], newer: false, clockOffsetMs: 28800000 },
    ],
    minutes: true,
    operations: `
4 backUp 1249647197
0 reportTogether 1369690751
2 finalise 417388380
2 report 321465153
0 putBack 1864346475
  `,
  });
  expect(problems).toEqual([]);
});
