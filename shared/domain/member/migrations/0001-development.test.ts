import { expect, it } from 'vitest';
import { migration } from './0001-development';

it('takes its fields out of the unknown ones, and nothing else', () => {
  const development = { appliedAt: '2026-01-05' };
  const kept = { id: 'a', ext: { development, standingSince: '2026-02-01', later: 1 } };
  expect(migration.migrate(kept)).toEqual({
    id: 'a',
    development,
    standingSince: '2026-02-01',
    ext: { later: 1 },
  });
  expect(kept.ext).toHaveProperty('development');
  expect(migration.migrate({ id: 'b', ext: { later: 1 } })).toEqual({ id: 'b', ext: { later: 1 } });
  expect(migration.migrate({ id: 'c' })).toEqual({ id: 'c' });
});
