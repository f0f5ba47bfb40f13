import type { Code, Envelope, Instant, PlainDate } from '../record/envelope';

/** 事项: from the doorstep to the closed case (domain.md section 6). */
export interface Matter extends Envelope {
  title: string;
  detail?: string;
  /** visit 走访, meeting 会议, counter 来访, hotline 热线, superior 上级交办 */
  source: Code;
  visitId?: string;
  meetingId?: string;
  agendaItemId?: string;
  householdId?: string;
  /** That of the household, for the rights of grid workers (docs/adr/0022); the repository fills it in. */
  grid?: string;
  reporter?: string;
  category?: Code;
  /** grid, community, street */
  level: Code;
  urgent?: boolean;
  /** registered, triaged, deliberated, dispatched, inProgress, reported, checked, rated, closed; escalated, returned, suspended */
  state: Code;
  deadline?: PlainDate;
  responsible?: string;
  steps: MatterStep[];
  rating?: Code;
}

export interface MatterStep {
  id: string;
  at: Instant;
  by: string;
  /** State after the step. */
  state: Code;
  text?: string;
}
