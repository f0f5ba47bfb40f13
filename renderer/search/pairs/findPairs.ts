import { householdKeys } from '@shared/domain/household/duplicates';
import { isSameMember, memberKeys } from '@shared/domain/member/duplicates';
import { type Pair, pairsOf } from '@shared/domain/record/pairs';
import type { HouseholdRow, Indexes, MemberRow } from '../indexes';

export type PairCollection = 'members' | 'households';

/** Two records that may be one; `keep` is the elder, on every PC the same, so that two people merge the same way. */
export interface FoundPair {
  collection: PairCollection;
  keep: string;
  other: string;
}

/** Whether somebody here may make one of two records of this community. */
export type MayMerge = (org: string, collection: PairCollection) => boolean;

/** All pairs within a community, from the memory indexes, so that no record is read; a move leaves two that are no pair. */
export function findPairs({ members, households }: Indexes, mayMerge: MayMerge = () => true): FoundPair[] {
  const byAge = (rows: { id: string }[]): void => {
    // Ids are UUIDv7: their order is the order of entering.
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const memberRows: MemberRow[] = members.rows(
    members.query({ where: ({ org }) => mayMerge(org, 'members') }),
  );
  const householdRows: HouseholdRow[] = households.rows(
    households.query({ where: ({ org }) => mayMerge(org, 'households') }),
  );
  byAge(memberRows);
  byAge(householdRows);
  const found = (collection: PairCollection, pairs: Pair<{ id: string }>[]): FoundPair[] =>
    pairs.map(({ first, second }) => ({ collection, keep: first.id, other: second.id }));
  return [
    ...found(
      'members',
      pairsOf(memberRows, memberKeys, (a, b) => a.org === b.org && isSameMember(a, b)),
    ),
    ...found(
      'households',
      pairsOf(householdRows, householdKeys, (a, b) => a.org === b.org),
    ),
  ];
}
