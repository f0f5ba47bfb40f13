import { newJournalEntry } from '@shared/domain/journal/factory';
import type { JournalEntry } from '@shared/domain/journal/type';
import type { Office } from '@/data/office';
import type { RunReport } from '@/sync';
import { type Figures, type Line, clerkFigures } from './clerkFigures';

/** A run as the journal keeps it: numbers only. */
export interface RunDetail extends Figures {
  runId: string;
  outcome: string;
  account: string;
  community: string;
  durationMs: number;
  bytes: number;
  lines: Line[];
}

/** Writes the run into the journal; it goes to the county with the next run. */
export async function keepRun(office: Office, report: RunReport): Promise<void> {
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
  };
  await office
    .repo('journal')
    .insert(newJournalEntry({ kind: 'syncRun', at: report.startedAt, by, detail: { ...detail } }));
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

const shownDays = 62;
const readLimit = 2000;

/** The runs of the last two months, newest first; also those of other PCs of the community. */
export async function keptRuns(office: Office, now: number): Promise<KeptRun[]> {
  const from = new Date(now - shownDays * 86_400_000).toISOString();
  const entries = await office.repo('journal').find({ field: 'at', from, limit: readLimit });
  return entries.flatMap(toRun).toSorted((a, b) => (a.at < b.at ? 1 : -1));
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
