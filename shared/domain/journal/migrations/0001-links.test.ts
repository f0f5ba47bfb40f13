import { expect, it } from 'vitest';
import { migration } from './0001-links';

it('leaves a line as it was, without a link that nobody could vouch for', () => {
  const line = { id: 'a', kind: 'export', detail: { count: 3 } };
  expect(migration.migrate(line)).toEqual(line);
});
