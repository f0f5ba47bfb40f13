import { expect, it } from 'vitest';
import { migration } from './0002-photo';

it('takes the picture out of the unknown fields, and nothing else', () => {
  expect(migration.migrate({ id: 'a', ext: { image: '/9j/4AAQ', later: 1 } })).toEqual({
    id: 'a',
    image: '/9j/4AAQ',
    ext: { later: 1 },
  });
  expect(migration.migrate({ id: 'b', ext: {} })).toEqual({ id: 'b', ext: {} });
  expect(migration.migrate({ id: 'c' })).toEqual({ id: 'c' });
});
