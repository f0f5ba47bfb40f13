import type { Visit } from '@shared/domain/visit/type';
import type { RowSource } from '../live/source';
import type { Columns } from '../packed/spec';
import type { VisitRow } from './visit';

const columns: Columns<VisitRow> = {
  org: { kind: 'text' },
  grid: { kind: 'text' },
  householdId: { kind: 'text' },
  at: { kind: 'text' },
  mode: { kind: 'text' },
  occasion: { kind: 'text' },
  nobodyHome: { kind: 'flag' },
  visitors: { kind: 'list', search: 'name', primary: true },
  needCount: { kind: 'number' },
  followUpAt: { kind: 'text' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

export const visitSource: RowSource<VisitRow, Visit> = {
  spec: { name: 'visits', edition: 1, columns, natural: ['at'], descending: true },
  toRow: (visit) => ({
    id: visit.id,
    org: visit.org,
    grid: visit.grid,
    householdId: visit.householdId,
    at: visit.at,
    mode: visit.mode,
    occasion: visit.occasion,
    nobodyHome: visit.nobodyHome,
    visitors: visit.visitors,
    needCount: visit.needs.length,
    followUpAt: visit.followUpAt,
    updatedAt: visit.updatedAt,
    openCount: visit.open.length,
  }),
};
