import type { Profile } from '@/data/office';
import type { RunReport } from '@/sync';
import { type Figures, type Line, clerkFigures, clerkLines } from './clerkFigures';
import type { KeptRun } from './journal';

/** 上报回执: numbers by kind, who, when, for which community. */
export interface Receipt extends Figures {
  number: string;
  community: string;
  person: string;
  account: string;
  at: string;
  outcome: string;
  lines: Line[];
}

/** The receipt of the run that just ended. */
export function receiptOf(report: RunReport, profile: Profile | undefined): Receipt {
  const { id, user, startedAt, outcome, collections } = report;
  return {
    ...clerkFigures(collections),
    number: id,
    community: communityOf(report.community, profile),
    person: profile?.userName ?? '',
    account: user,
    at: startedAt,
    outcome,
    lines: clerkLines(collections),
  };
}

/** The receipt of an earlier run, from the journal. */
export function receiptOfKept({ by, at, detail }: KeptRun, profile: Profile | undefined): Receipt {
  return {
    ...clerkFigures(detail.lines),
    number: detail.runId,
    community: communityOf(detail.community, profile),
    person: by,
    account: detail.account,
    at,
    outcome: detail.outcome,
    lines: clerkLines(detail.lines),
  };
}

function communityOf(code: string, profile: Profile | undefined): string {
  return profile?.communityCode === code ? `${profile.communityName} ${code}` : code;
}
