import type { Profile } from '@/data/office';
import type { CollectionReport, RunReport } from '@/sync';
import type { KeptRun } from './journal';

type Figures = Pick<CollectionReport, 'sent' | 'received' | 'waiting' | 'refused' | 'toDecide'>;

/** 上报回执: numbers by kind, who, when, for which community. */
export interface Receipt extends Figures {
  number: string;
  community: string;
  person: string;
  account: string;
  at: string;
  outcome: string;
  lines: ({ collection: CollectionReport['collection'] } & Figures)[];
}

/** The receipt of the run that just ended. */
export function receiptOf(report: RunReport, profile: Profile | undefined): Receipt {
  const { id, user, startedAt, outcome, collections } = report;
  return {
    ...figures(report),
    number: id,
    community: communityOf(report.community, profile),
    person: profile?.userName ?? '',
    account: user,
    at: startedAt,
    outcome,
    lines: collections,
  };
}

/** The receipt of an earlier run, from the journal. */
export function receiptOfKept({ by, at, detail }: KeptRun, profile: Profile | undefined): Receipt {
  return {
    ...figures(detail),
    number: detail.runId,
    community: communityOf(detail.community, profile),
    person: by,
    account: detail.account,
    at,
    outcome: detail.outcome,
    lines: detail.lines,
  };
}

function communityOf(code: string, profile: Profile | undefined): string {
  return profile?.communityCode === code ? `${profile.communityName} ${code}` : code;
}

function figures({ sent, received, waiting, refused, toDecide }: Figures): Figures {
  return { sent, received, waiting, refused, toDecide };
}
