import { type CollectionReport, type RunOutcome, type RunReport, totals } from '@/sync';

/** The runs of one evening, one for each community, as one: sums by kind, and the worst of the outcomes. */
export function asOne(reports: readonly RunReport[]): RunReport | undefined {
  const [first, ...more] = reports;
  if (!first || more.length === 0) return first;
  const sum = (name: 'durationMs' | 'bytes' | 'requests'): number =>
    reports.reduce((all, one) => all + one[name], 0);
  const changed = reports.flatMap(({ serverChanged }) => serverChanged ?? []);
  const skewed = reports.find(({ clockSkewMs }) => clockSkewMs !== undefined);
  return {
    ...first,
    community: '',
    durationMs: sum('durationMs'),
    bytes: sum('bytes'),
    requests: sum('requests'),
    ...totals(reports),
    outcome: worst(reports.map(({ outcome }) => outcome)),
    ...(skewed?.clockSkewMs !== undefined && { clockSkewMs: skewed.clockSkewMs }),
    collections: byKind(reports),
    ...(changed.length > 0 && { serverChanged: changed }),
  };
}

/** Of several that stopped the last: it is why the others were not begun. */
function worst(outcomes: readonly RunOutcome[]): RunOutcome {
  const stopped = outcomes.findLast((outcome) => outcome.startsWith('stopped:'));
  return stopped ?? (outcomes.includes('partial') ? 'partial' : 'complete');
}

function byKind(reports: readonly RunReport[]): CollectionReport[] {
  const kinds = new Map<string, CollectionReport>();
  for (const one of reports.flatMap(({ collections }) => collections)) {
    const before = kinds.get(one.collection);
    if (!before) {
      kinds.set(one.collection, { ...one });
      continue;
    }
    const troubled = before.state === 'done' ? one : before;
    const { state, fault } = troubled;
    kinds.set(one.collection, {
      ...before,
      ...totals([before, one]),
      state,
      ...(fault !== undefined && { fault }),
    });
  }
  return [...kinds.values()];
}
