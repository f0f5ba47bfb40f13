import { expect, it } from 'vitest';
import { migration } from './0001-grid';

it('takes a grid out of the unknown fields, and nothing else', () => {
  const kept = { id: 'a', ext: { grid: '第一网格', later: 1 } };
  expect(migration.migrate(kept)).toEqual({ id: 'a', grid: '第一网格', ext: { later: 1 } });
  expect(kept.ext).toHaveProperty('grid');
  expect(migration.migrate({ id: 'b', ext: {} })).toEqual({ id: 'b', ext: {} });
  expect(migration.migrate({ id: 'c' })).toEqual({ id: 'c' });
});
