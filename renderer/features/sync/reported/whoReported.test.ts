import { expect, it } from 'vitest';
import type { KeptRun } from '../journal';
import { whoReported } from './whoReported';

const figures = { sent: 3, received: 0, waiting: 0, refused: 0, toDecide: 0, setAside: 0 };
const run = (community: string, hour: string, more: Partial<KeptRun['detail']> = {}): KeptRun => ({
  id: hour,
  at: new Date(`2026-11-${hour}:00:00`).toISOString(),
  by: '王芳',
  deviceId: 'pc',
  detail: {
    ...figures,
    runId: hour,
    outcome: 'complete',
    account: 'a',
    community,
    durationMs: 1,
    bytes: 1,
    lines: [],
    ...more,
  },
});
const communities = ['甲', '乙', '丙', '丁'].map((name) => ({ code: name, name }));

it('tells who has reported on the day, and whose report was cut short', () => {
  const runs = [
    run('甲', '22T18', { outcome: 'stopped:offline' }),
    run('甲', '22T17'),
    run('乙', '22T17', { outcome: 'partial' }),
    run('丙', '21T17'),
  ];
  const found = whoReported(runs, communities, '2026-11-22');
  expect(found.map(({ today }) => today)).toEqual(['yes', 'partly', 'no', 'no']);
  expect(found.map(({ last }) => last?.id)).toEqual(['22T18', '22T17', '21T17', undefined]);
});

it('does not take a run of the street for one of the community', () => {
  const found = whoReported([run('甲', '22T17', { above: true })], communities, '2026-11-22');
  expect(found[0]).toMatchObject({ today: 'no', last: undefined });
});
