import type { Draft } from '../record/envelope';
import type { OrgUnit } from './type';

/** An empty form of an organisation; a community unless said otherwise. */
export function newOrgUnit(given: Partial<Draft<OrgUnit>> = {}): Draft<OrgUnit> {
  return { kind: 'community', name: '', ...given };
}
