import type { AgendaItem, Meeting } from '../meeting/type';
import type { Draft, Instant } from '../record/envelope';
import { newStep } from './flow';
import type { Matter } from './type';

/** A registered matter; with the name of who registers it also its first step. */
export function newMatter(given: Partial<Draft<Matter>> = {}, by?: string, at?: Instant): Draft<Matter> {
  const draft: Draft<Matter> = {
    title: '',
    source: 'counter',
    level: 'grid',
    state: 'registered',
    steps: [],
    ...given,
  };
  if (by === undefined || draft.steps.length > 0) return draft;
  return { ...draft, steps: [newStep(draft.state, by, undefined, at)] };
}

/** The matter that a decision becomes: what was decided, who answers for it and by when. */
export function matterFromDecision(
  meeting: Pick<Meeting, 'id'>,
  item: Pick<AgendaItem, 'id' | 'title' | 'decision' | 'proposer' | 'responsible' | 'dueAt'>,
  by: string,
  at?: Instant,
): Draft<Matter> {
  return newMatter(
    {
      title: item.title,
      source: 'meeting',
      meetingId: meeting.id,
      agendaItemId: item.id,
      level: 'community',
      ...(item.decision && { detail: item.decision }),
      ...(item.proposer && { reporter: item.proposer }),
      ...(item.responsible && { responsible: item.responsible }),
      ...(item.dueAt && { deadline: item.dueAt }),
    },
    by,
    at,
  );
}
