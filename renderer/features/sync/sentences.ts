import { refusalCode } from '@shared/county/refusals';
import { text } from '@shared/messages';
import { HostError } from '@/platform/host';
import type { RunOutcome, RunReport } from '@/sync';

/** The heading of a run's outcome. */
export function outcomeTitle(outcome: string): string {
  if (outcome === 'complete') return text.sync.summary.complete;
  return outcome === 'partial' ? text.sync.summary.partial : text.sync.summary.stopped;
}

/** The outcome in a word, for lists and the receipt. */
export function outcomeWord(outcome: string): string {
  if (outcome === 'complete') return text.sync.outcomes.complete;
  return outcome === 'partial' ? text.sync.outcomes.partial : text.sync.outcomes.stopped;
}

/** Why the run stopped and what to do; undefined where it did not stop. */
export function stopSentence(outcome: RunOutcome): string | undefined {
  if (!outcome.startsWith('stopped:')) return undefined;
  return text.sync.stops[outcome.slice('stopped:'.length)] ?? text.sync.stops['failed'];
}

/** One line for each kind of record that could not be worked through, and for a clock that is off. */
export function warnings(report: RunReport): string[] {
  const { summary, kinds, stops } = text.sync;
  const lines = report.collections
    .filter((one) => one.fault !== undefined && !(one.state === 'noAccess' && one.waiting === 0))
    .map((one) => summary.ofKind(kinds[one.collection], stops[one.fault ?? 'failed'] ?? ''));
  const { clockSkewMs } = report;
  if (clockSkewMs === undefined) return lines;
  return [...lines, summary.clock(Math.max(0.1, Math.round(Math.abs(clockSkewMs) / 360_000) / 10))];
}

/** Why the county did not take a record, in plain words; its own words are never shown. */
export function refusalSentence(
  refused: { status: string; reason: string } | undefined,
  sealed = false,
): string {
  const { refusals } = text.sync;
  const code = refusalCode(refused?.reason ?? '') ?? refused?.status ?? 'other';
  if (sealed && (code === 'mqb-too-large' || code === 'tooLarge')) return refusals['tooLargeSealed'] ?? '';
  return refusals[code] ?? refusals['other'] ?? '';
}

/** Why a document of the county could not be taken. */
export function setAsideSentence(reason: string): string {
  const { setAside } = text.sync;
  if (reason === 'wrongOrg' || reason === 'noContent' || reason === 'busy' || reason === 'damaged')
    return setAside[reason];
  return setAside.unreadable;
}

/** Why signing in failed. */
export function signInSentence(error: unknown): string {
  const { errors } = text.sync.signIn;
  if (!(error instanceof HostError)) return errors.other;
  const known: Readonly<Record<string, string>> = errors;
  return known[error.code] ?? errors.other;
}
