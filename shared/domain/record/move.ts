import { isCommunityCode } from '../../county/databases';
import { rightsIn } from '../../county/roles';
import type { Household } from '../household/type';
import type { Member } from '../member/type';
import type { Envelope } from './envelope';

/** The kinds of records that can go to another community (docs/adr/0065). */
export type MovingCollection = 'members' | 'households';

/** Where a record went, or is to go while `requested`. */
export interface MovedTo {
  code: string;
  id: string;
  requested: boolean;
}

/** Understands `movedTo`; undefined where nothing or something else stands there. */
export function parseMovedTo(value: string | undefined): MovedTo | undefined {
  const match = /^(\?)?(\d{12})\/(.+)$/.exec(value ?? '');
  const [, requested, code, id] = match ?? [];
  if (code === undefined || id === undefined) return undefined;
  return { code, id, requested: requested !== undefined };
}

export const formatMovedTo = ({ code, id, requested }: MovedTo): string =>
  `${requested ? '?' : ''}${code}/${id}`;

export const formatMovedFrom = ({ org, id }: Pick<Envelope, 'org' | 'id'>): string => `${org}/${id}`;

export type MoveProblem = 'badCode' | 'sameCommunity' | 'noSource' | 'noTarget' | 'open' | 'moved';

/** Whether these roles write, or decide transfers of, such records of a community (docs/adr/0022, "Transfers"). */
export function mayMoveIn(roles: readonly string[], code: string, collection: MovingCollection): boolean {
  return rightsIn(roles, code, collection).some((right) => right === 'write' || right === 'transfer');
}

/** Why an account with these roles may not move this record there; undefined where it may. */
export function moveProblem(
  roles: readonly string[],
  collection: MovingCollection,
  { org, open, movedTo }: Pick<Envelope, 'org' | 'open' | 'movedTo'>,
  target: string,
): MoveProblem | undefined {
  const went = parseMovedTo(movedTo);
  if (went && !went.requested) return 'moved';
  if (!isCommunityCode(target)) return 'badCode';
  if (target === org) return 'sameCommunity';
  if (open.length > 0) return 'open';
  if (!mayMoveIn(roles, org, collection)) return 'noSource';
  return mayMoveIn(roles, target, collection) ? undefined : 'noTarget';
}

/** The record as it begins in the other community: all that it says, without what only the source knows by id. */
export function movedCopy(collection: MovingCollection, source: Envelope, to: MovedTo): Envelope {
  const { movedTo: _gone, sentBy: _sender, ...rest } = source;
  const copy: Envelope = {
    ...rest,
    id: to.id,
    org: to.code,
    open: [],
    movedFrom: formatMovedFrom(source),
  };
  return collection === 'members' ? withoutHousehold(copy) : withoutMembers(copy);
}

function withoutHousehold(copy: Envelope & Partial<Member>): Envelope {
  const { householdId: _household, inService, ...rest } = copy;
  if (!inService) return rest;
  const { householdIds: _households, ...kept } = inService;
  return Object.assign(rest, { inService: kept });
}

function withoutMembers(copy: Envelope & Partial<Household>): Envelope {
  const { pairedMemberIds: _paired, persons, ...rest } = copy;
  const alone = persons?.map(({ memberId: _member, ...person }) => person);
  return Object.assign(rest, alone && { persons: alone });
}
