import { expect, it } from 'vitest';
import { migration } from './0001-steps';

it('takes its fields out of the unknown ones, and nothing else', () => {
  const changes = [{ field: 'category', from: 'activist', to: 'candidate' }];
  expect(migration.migrate({ id: 'a', ext: { changes, later: 1 } })).toEqual({
    id: 'a',
    changes,
    ext: { later: 1 },
  });
  expect(migration.migrate({ id: 'b', ext: {} })).toEqual({ id: 'b', ext: {} });
  expect(migration.migrate({ id: 'c' })).toEqual({ id: 'c' });
});
