import { standsAbove } from '@shared/county/roles';
import type { Anchor } from '@shared/domain/journal/chain';
import { newJournalEntry } from '@shared/domain/journal/factory';
import type { JournalEntry } from '@shared/domain/journal/type';
import { actsHead } from '@/data/journal/note';
import type { Office } from '@/data/office';
import { learnWish, type RunReport, wantsActs } from '@/sync';
import { type Figures, type Line, clerkFigures } from './clerkFigures';
import { openCounty } from './county';

/** A run as the journal keeps it: numbers only. */
export interface RunDetail extends Figures {
  runId: string;
  outcome: string;
  account: string;
  community: string;
  durationMs: number;
  bytes: number;
  lines: Line[];
  acts?: Anchor;
  /** A run of street or county: no report of the community in whose journal it stands. */
  above?: true;
}

/**
 * Writes the run into the journal; that line goes to the county after the run, or with the next one. `acts` is where this PC's chain of acts
 * ended when the run began.
 */
export async function keepRun(office: Office, report: RunReport, acts?: Anchor): Promise<void> {
  const by = office.profile()?.userName ?? '';
  const detail: RunDetail = {
    ...clerkFigures(report.collections),
    runId: report.id,
    outcome: report.outcome,
    account: report.user,
    community: report.community,
    durationMs: report.durationMs,
    bytes: report.bytes,
    lines: report.collections.map((one) => ({ collection: one.collection, ...figuresOf(one) })),
    ...(standsAbove(office.communities.account()?.roles ?? []) && { above: true }),
    ...(acts && { acts: { ...acts, travels: acts.travels && report.outcome === 'complete' } }),
  };
  await office
    .repo('journal')
    .insert(newJournalEntry({ kind: 'syncRun', at: report.startedAt, by, detail: { ...detail } }), {
      org: report.community,
    });
}

/**
 * What a run's line says of the acts of this PC: how far they reach, and whether the county gets them. `answers`: the
 * county did so a moment ago, so that it can be asked what it wants.
 */
export async function actsOnTheWay(
  office: Office,
  community: string,
  answers: boolean,
  signal: AbortSignal,
): Promise<Anchor | undefined> {
  // Without an answer the last one stands; what keeps the county from answering is told by the run itself.
  if (answers) await learnWish(office.replica, openCounty(), community, signal).catch(() => undefined);
  const head = await actsHead(office, community);
  return head && { ...head, travels: await wantsActs(office.replica, community) };
}

function figuresOf(given: Figures): Figures {
  const { sent, received, waiting, refused, toDecide, setAside } = given;
  return { sent, received, waiting, refused, toDecide, setAside };
}

export interface KeptRun {
  id: string;
  at: string;
  by: string;
  deviceId: string;
  detail: RunDetail;
}

const shownDays = 63;
const windowDays = 7;
const dayMs = 86_400_000;
const readLimit = 2000;
/** A street with many communities has as many in a few days; older ones are not looked for. */
const enoughRuns = 500;

/** The runs of the last two months, newest first; also those of other PCs of the communities. */
export async function keptRuns(office: Office, now: number): Promise<KeptRun[]> {
  const runs: KeptRun[] = [];
  // The index walks forward only, so the newest are reached window by window.
  for (let past = 0; past < shownDays && runs.length < enoughRuns; past += windowDays) {
    const from = new Date(now - (past + windowDays) * dayMs).toISOString();
    // The first window is open towards a clock that was ahead.
    const to = past === 0 ? undefined : new Date(now - past * dayMs).toISOString();
    const query = { field: 'at', from, limit: readLimit, ...(to !== undefined && { to }) };
    const entries = await office.repo('journal').find(query);
    runs.push(...entries.filter(({ at }) => at !== to).flatMap(toRun));
  }
  return runs.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function toRun({ id, at, by, deviceId, kind, detail }: JournalEntry): KeptRun[] {
  if (kind !== 'syncRun' || !isDetail(detail)) return [];
  return [{ id, at, by, deviceId, detail }];
}

function isDetail(detail: unknown): detail is RunDetail {
  return (
    typeof detail === 'object' &&
    detail !== null &&
    'outcome' in detail &&
    typeof detail.outcome === 'string' &&
    'lines' in detail &&
    Array.isArray(detail.lines)
  );
}
