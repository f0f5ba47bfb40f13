import type { FloatingMember } from '@shared/domain/member/type';
import type { RowReader } from '../plan/rowReader';
import type { MemberColumn } from '../table/memberFields';
import type { CodeReader } from '../values/readCode';
import { readDate } from '../values/readDate';
import { readText, readYesNo } from '../values/readText';

/**
 * What a row says of floating and of being lost; undefined where it says nothing. `floats` is the answer to 是否流动党员;
 * without one a ledger of floating members says so by kind, direction, date or place.
 */
export function readFloating(
  row: RowReader<MemberColumn>,
  code: CodeReader<MemberColumn>,
  floats: boolean | undefined,
): FloatingMember | undefined {
  const told = floats === false ? {} : travelOf(row, code, floats === true);
  const lost = given({
    lastContactAt: row.take('lastContactAt', readDate),
    lostSince: row.take('lostSince', readDate),
    lostReason: code.one(row, 'lostReason'),
  });
  // A last contact alone is said of everybody in some lists: it belongs to who floats or is lost.
  if (!('direction' in told) && !('lostSince' in lost)) return undefined;
  return { ...told, ...lost };
}

function travelOf(
  row: RowReader<MemberColumn>,
  code: CodeReader<MemberColumn>,
  floats: boolean,
): FloatingMember {
  const direction = code.one(row, 'floatingDirection');
  const travel = given({
    kind: code.one(row, 'floatingKind'),
    since: row.take('floatingSince', readDate),
    place: row.take('floatingPlace', readText),
  });
  if (!floats && direction === undefined && Object.keys(travel).length === 0) return {};
  // Who stands in this branch's roster belongs to it: what floats, floats out, unless the file says otherwise.
  return {
    direction: direction ?? 'out',
    ...travel,
    ...given({
      contact: row.take('floatingContact', readText),
      hasCard: readYesNo(row.cell('hasCard')),
    }),
  };
}

/** The fields that the row fills. */
function given(fields: { [K in keyof FloatingMember]: FloatingMember[K] | undefined }): FloatingMember {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
