import type { Matter } from '@shared/domain/matter/type';
import type { RowSource } from '../live/source';
import type { Columns } from '../packed/spec';
import type { MatterRow } from './matter';

const columns: Columns<MatterRow> = {
  org: { kind: 'text' },
  title: { kind: 'text', search: 'text', primary: true },
  source: { kind: 'text' },
  category: { kind: 'text' },
  level: { kind: 'text' },
  urgent: { kind: 'flag' },
  state: { kind: 'text' },
  deadline: { kind: 'text' },
  responsible: { kind: 'text', search: 'name' },
  reporter: { kind: 'text', search: 'name' },
  grid: { kind: 'text' },
  householdId: { kind: 'text' },
  visitId: { kind: 'text' },
  meetingId: { kind: 'text' },
  createdAt: { kind: 'text' },
  closedAt: { kind: 'text' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

const closedAtOf = ({ state, steps }: Matter): string | undefined =>
  state === 'closed' ? steps.findLast((step) => step.state === 'closed')?.at : undefined;

export const matterSource: RowSource<MatterRow, Matter> = {
  spec: { name: 'matters', edition: 1, columns, natural: ['createdAt'], descending: true },
  toRow: (matter) => ({
    id: matter.id,
    org: matter.org,
    title: matter.title,
    source: matter.source,
    category: matter.category,
    level: matter.level,
    urgent: matter.urgent ?? false,
    state: matter.state,
    deadline: matter.deadline,
    responsible: matter.responsible,
    reporter: matter.reporter,
    grid: matter.grid,
    householdId: matter.householdId,
    visitId: matter.visitId,
    meetingId: matter.meetingId,
    createdAt: matter.createdAt,
    closedAt: closedAtOf(matter),
    updatedAt: matter.updatedAt,
    openCount: matter.open.length,
  }),
};
