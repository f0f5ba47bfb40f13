import { canonicalReceipt, checkCodeOf } from '@shared/county/receipt';
import { shownCode } from '@shared/county/held';
import type { Office } from '@/data/office';
import type { RunReport } from '@/sync';
import { type Figures, type Line, clerkFigures, clerkLines } from './clerkFigures';
import type { KeptRun } from './journal';

/** The columns of the 回执. */
export const figureNames = ['sent', 'received', 'waiting', 'refused', 'toDecide'] as const;

/** 上报回执: numbers by kind, who, when, for which community. */
export interface Receipt extends Figures {
  number: string;
  /** 12-digit code. */
  communityCode: string;
  community: string;
  person: string;
  account: string;
  at: string;
  outcome: string;
  lines: Line[];
}

/** The receipt of the run that just ended. */
export function receiptOf(report: RunReport, office: Office): Receipt {
  const { id, user, startedAt, outcome, collections } = report;
  return {
    ...clerkFigures(collections),
    number: id,
    communityCode: report.community,
    community: communityOf(report.community, office),
    person: office.profile()?.userName ?? '',
    account: user,
    at: startedAt,
    outcome,
    lines: filledLines(collections),
  };
}

/** The receipt of an earlier run, from the journal. */
export function receiptOfKept({ by, at, detail }: KeptRun, office: Office): Receipt {
  return {
    ...clerkFigures(detail.lines),
    number: detail.runId,
    communityCode: detail.community,
    community: communityOf(detail.community, office),
    person: by,
    account: detail.account,
    at,
    outcome: detail.outcome,
    lines: filledLines(detail.lines),
  };
}

function communityOf(code: string, { communities }: Office): string {
  const community = communities.list().find((one) => one.code === code);
  return community ? `${community.name} ${shownCode(community)}` : code;
}

/** Kinds with nothing to say would only make the paper longer. */
function filledLines(lines: readonly Line[]): Line[] {
  return clerkLines(lines).filter((line) => figureNames.some((name) => line[name] > 0));
}

/** The check code of a receipt (docs/adr/0066); the county computes the same from the journal. */
export async function checkCode(receipt: Receipt): Promise<string> {
  const { number, communityCode, person, account, at, outcome, lines } = receipt;
  const facts = { runId: number, community: communityCode, person, account, at, outcome, lines };
  const bytes = new TextEncoder().encode(canonicalReceipt(facts));
  return checkCodeOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
