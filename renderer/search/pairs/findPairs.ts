import { householdKeys } from '@shared/domain/household/duplicates';
import { isSameMember, memberKeys } from '@shared/domain/member/duplicates';
import { type Pair, pairing } from '@shared/domain/record/pairs';
import type { Indexes } from '../indexes';
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
    byAge(members, ({ org }) => mayMerge(org, 'members')),
    memberKeys,
    (a, b) => a.org === b.org && isSameMember(a, b),
  );
  const ofHouseholds = yield* pairing(
    byAge(households, ({ org }) => mayMerge(org, 'households')),
    householdKeys,
    (a, b) => a.org === b.org,
  );
  return [...found('members', ofMembers), ...found('households', ofHouseholds)];
}

/** The same without a pause. */
export function findPairs(indexes: Indexes, mayMerge?: MayMerge): FoundPair[] {
  const steps = pairSteps(indexes, mayMerge);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Ids are UUIDv7: their order is the order of entering. */
function* byAge<Row extends { id: string }>(
  index: RowIndex<Row>,
  where: (row: Row) => boolean,
): Generator<Row, void> {
  const ids = index.query({ where }).toSorted();
  for (let at = 0; at < ids.length; at += rowsAtOnce) yield* index.rows(ids.slice(at, at + rowsAtOnce));
}
