import type { CollectionName } from '../../domain/record/envelope';
import { decidedStandings } from '../../domain/member/rules';
import { rolesWith, standingRole } from '../roles';
import type { Writers } from './types';

const stamps = ['updatedAt', 'updatedBy', 'sentBy', 'deviceId', 'schemaVersion', 'open', 'history'];

/** Who may write in a community's collection, for its design document. Records of households must bear their grid. */
export function writersOf(code: string, collection: CollectionName, present: string): Writers {
  const special = collection === 'members' ? ['transfers', 'standing'] : [];
  return {
    write: rolesWith(code, collection, 'write', present),
    grid: rolesWith(code, collection, 'grid', present),
    gridNeeded: collection === 'households',
    own: rolesWith(code, collection, 'own', present),
    transfer: rolesWith(code, collection, 'transfer', present),
    transferFields: [...stamps, 'movedTo', ...special],
    standing: collection === 'members' ? [standingRole(code)] : [],
    decided: collection === 'members' ? [...decidedStandings] : [],
  };
}
