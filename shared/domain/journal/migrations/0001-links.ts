import type { Migration } from '../../record/migration';

/** Lines can have a `link` from here on; earlier ones stay without. */
export const migration: Migration = {
  to: 1,
  what: 'lines may be linked',
  migrate: (doc) => ({ ...doc }),
};
