import { expect, test } from 'vitest';
import type { HouseholdDraft, KnownHousehold, PlannedHousehold } from './plan';
import { settleHouseholds } from './settle';

const draft: HouseholdDraft = { persons: [], care: [], level: 'green' };
const known: KnownHousehold = { id: 'h1', ...draft };
const households: PlannedHousehold[] = [
  { rows: [2, 3], kind: 'new', draft },
  { rows: [4], kind: 'changed', id: 'h1', known, patch: { phone: '1', note: '二' }, newPersons: 0 },
  { rows: [5], kind: 'unchanged', id: 'h2' },
];

test('fields that the clerk keeps are not written; a household without any is left alone', () => {
  expect(settleHouseholds({ households }, { kept: new Set() })).toEqual({
    drafts: [draft],
    changes: [{ id: 'h1', patch: { phone: '1', note: '二' } }],
  });
  expect(settleHouseholds({ households }, { kept: new Set(['4/note']) }).changes).toEqual([
    { id: 'h1', patch: { phone: '1' } },
  ]);
  expect(settleHouseholds({ households }, { kept: new Set(['4/note', '4/phone']) }).changes).toEqual([]);
});
