import { householdKeys } from '@shared/domain/household/duplicates';
import { isSameMember, memberKeys } from '@shared/domain/member/duplicates';
import { type Pair, pairing } from '@shared/domain/record/pairs';
import type { Indexes } from '../indexes';
import { sortSteps } from '../packed/sort';
import { atOnce } from '../packed/steps';
import type { RowIndex } from '../rowIndex';

export type PairCollection = 'members' | 'households';

/** Two records that may be one; `keep` is the elder, on every PC the same, so that two people merge the same way. */
export interface FoundPair {
  collection: PairCollection;
  keep: string;
  other: string;
}

/** Whether somebody here may make one of two records of this community. */
export type MayMerge = (org: string, collection: PairCollection) => boolean;

/** Rows taken out of an index in one go. */
const rowsAtOnce = 50;

/**
 * All pairs within a community, from the memory indexes, so that no record is read; a move leaves two that are no
 * pair. Step by step: with 10,000 people it takes a third of a second.
 */
export function* pairSteps(
  { members, households }: Indexes,
  mayMerge: MayMerge = () => true,
): Generator<void, FoundPair[]> {
  const found = (collection: PairCollection, pairs: Pair<{ id: string }>[]): FoundPair[] =>
    pairs.map(({ first, second }) => ({ collection, keep: first.id, other: second.id }));
  const ofMembers = yield* pairing(
    rowsOf(members, yield* idsByAge(members, ({ org }) => mayMerge(org, 'members'))),
    memberKeys,
    (a, b) => a.org === b.org && isSameMember(a, b),
  );
  const ofHouseholds = yield* pairing(
    rowsOf(households, yield* idsByAge(households, ({ org }) => mayMerge(org, 'households'))),
    householdKeys,
    (a, b) => a.org === b.org,
  );
  return [...found('members', ofMembers), ...found('households', ofHouseholds)];
}

/** The same without a pause. */
export function findPairs(indexes: Indexes, mayMerge?: MayMerge): FoundPair[] {
  return atOnce(pairSteps(indexes, mayMerge));
}

/** Ids are UUIDv7: their order is the order of entering. */
function* idsByAge<Row extends { id: string }>(
  index: RowIndex<Row>,
  where: (row: Row) => boolean,
): Generator<void, string[]> {
  const ids = index.query({ where });
  return Array.from(yield* sortSteps(ids), (place) => ids[place] ?? '');
}

function* rowsOf<Row extends { id: string }>(
  index: RowIndex<Row>,
  ids: readonly string[],
): Generator<Row, void> {
  for (let at = 0; at < ids.length; at += rowsAtOnce) yield* index.rows(ids.slice(at, at + rowsAtOnce));
}
