import type { Council } from '@shared/domain/council/type';
import type { RowSource } from '../live/source';
import type { Columns } from '../packed/spec';
import type { CouncilRow } from './council';

const columns: Columns<CouncilRow> = {
  org: { kind: 'text' },
  kind: { kind: 'text' },
  name: { kind: 'text', search: 'name', primary: true },
  term: { kind: 'text' },
  memberNames: { kind: 'list', search: 'name' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

export const councilSource: RowSource<CouncilRow, Council> = {
  spec: { name: 'councils', edition: 1, columns, natural: ['name'] },
  toRow: (council) => ({
    id: council.id,
    org: council.org,
    kind: council.kind,
    name: council.name,
    term: council.term,
    memberNames: council.members.map(({ name }) => name),
    updatedAt: council.updatedAt,
    openCount: council.open.length,
  }),
};
