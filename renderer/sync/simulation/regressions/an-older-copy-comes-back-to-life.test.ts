import { expect, it } from 'vitest';
import type { Schedule } from '../schedule';
import { simulate } from '../simulate';

// Failed with: lost: ~d10~ of members/m-~e1~
const schedule: Schedule = {
  seed: 648,
  store: 'memory',
  pcs: [
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: 0,
    },
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
      pc: 4,
      kind: 'create',
      seed: 1076847328,
    },
    {
      pc: 4,
      kind: 'report',
      seed: 2100092233,
    },
    {
      pc: 3,
      kind: 'edit',
      seed: 1583846363,
    },
    {
      pc: 3,
      kind: 'reportTogether',
      seed: 1097975414,
    },
    {
      pc: 0,
      kind: 'reportTogether',
      seed: 696060871,
    },
    {
      pc: 1,
      kind: 'delete',
      seed: 1102845925,
    },
    {
      pc: 1,
      kind: 'report',
      seed: 96446653,
    },
    {
      pc: 4,
      kind: 'report',
      seed: 1208130749,
    },
    {
      pc: 4,
      kind: 'decide',
      seed: 1648947262,
    },
    {
      pc: 4,
      kind: 'report',
      seed: 717115630,
    },
    {
      pc: 1,
      kind: 'decide',
      seed: 759043914,
    },
  ],
};

it('an older copy comes back to life', async () => {
  const { problems } = await simulate(schedule);
  expect(problems).toEqual([]);
});
