import { expect, it } from 'vitest';
import type { Schedule } from '../schedule';
import { simulate } from '../simulate';

// Failed with: lost: the deletion of households/h-~d1~
const schedule: Schedule = {
  seed: 20387,
  store: 'memory',
  pcs: [
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: -154800000,
    },
    {
      communities: ['420683001001'],
      newer: true,
      clockOffsetMs: 104400000,
    },
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: 162000000,
    },
    {
      communities: ['420683001001'],
      newer: false,
      clockOffsetMs: 0,
    },
  ],
  operations: [
    {
      pc: 3,
      kind: 'report',
      seed: 981173366,
    },
    {
      pc: 3,
      kind: 'delete',
      seed: 1898282329,
    },
    {
      pc: 2,
      kind: 'report',
      seed: 353103845,
    },
    {
      pc: 3,
      kind: 'edit',
      seed: 1231375966,
    },
    {
      pc: 3,
      kind: 'report',
      seed: 1787457216,
    },
    {
      pc: 2,
      kind: 'report',
      seed: 534180990,
    },
    {
      pc: 1,
      kind: 'report',
      seed: 1486151262,
    },
    {
      pc: 2,
      kind: 'decide',
      seed: 441620721,
    },
    {
      pc: 1,
      kind: 'decide',
      seed: 721041798,
    },
  ],
};

it('deleted again after an unanswered return', async () => {
  const { problems } = await simulate(schedule);
  expect(problems).toEqual([]);
});
