import { expect, it } from 'vitest';
import type { Schedule } from '../schedule';
import { simulate } from '../simulate';

// Failed with: lost: ~b8~ of households/h-~b1~
const schedule: Schedule = {
  seed: 1994,
  store: 'memory',
  pcs: [
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: 0,
    },
    {
      communities: ['420683001001'],
      newer: true,
      clockOffsetMs: 0,
    },
    {
      communities: ['420683001001'],
      newer: true,
      clockOffsetMs: 0,
    },
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: 0,
    },
  ],
  operations: [
    {
      pc: 1,
      kind: 'edit',
      seed: 1180082803,
    },
    {
      pc: 2,
      kind: 'create',
      seed: 167452080,
    },
    {
      pc: 3,
      kind: 'edit',
      seed: 1076969468,
    },
    {
      pc: 2,
      kind: 'report',
      seed: 1253985813,
    },
    {
      pc: 2,
      kind: 'delete',
      seed: 1276578506,
    },
    {
      pc: 1,
      kind: 'report',
      seed: 1773801337,
    },
    {
      pc: 3,
      kind: 'reportTogether',
      seed: 1811311709,
    },
    {
      pc: 2,
      kind: 'report',
      seed: 997199049,
    },
    {
      pc: 1,
      kind: 'report',
      seed: 722873637,
    },
    {
      pc: 1,
      kind: 'decide',
      seed: 1563263999,
    },
  ],
};

it('decided after a kill in mid merge', async () => {
  const { problems } = await simulate(schedule);
  expect(problems).toEqual([]);
});
