import type { CollectionReport, RunOutcome, RunReport } from '@/sync';

/** The runs of one evening, one for each community, as one: sums by kind, and the worst of the outcomes. */
export function asOne(reports: readonly RunReport[]): RunReport | undefined {
  const [first, ...more] = reports;
  if (!first || more.length === 0) return first;
  const sum = (name: 'durationMs' | 'bytes' | 'requests' | Figure): number =>
    reports.reduce((all, one) => all + one[name], 0);
  const changed = reports.flatMap(({ serverChanged }) => serverChanged ?? []);
  const skewed = reports.find(({ clockSkewMs }) => clockSkewMs !== undefined);
  return {
    ...first,
    community: '',
    durationMs: sum('durationMs'),
    bytes: sum('bytes'),
    requests: sum('requests'),
    ...figures(sum),
    outcome: worst(reports.map(({ outcome }) => outcome)),
    ...(skewed?.clockSkewMs !== undefined && { clockSkewMs: skewed.clockSkewMs }),
    collections: byKind(reports),
    ...(changed.length > 0 && { serverChanged: changed }),
  };
}

const figureNames = ['sent', 'received', 'waiting', 'refused', 'toDecide', 'setAside'] as const;
type Figure = (typeof figureNames)[number];

function figures(sum: (name: Figure) => number): Record<Figure, number> {
  return {
    sent: sum('sent'),
    received: sum('received'),
    waiting: sum('waiting'),
    refused: sum('refused'),
    toDecide: sum('toDecide'),
    setAside: sum('setAside'),
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
      ...figures((name) => before[name] + one[name]),
      state,
      ...(fault !== undefined && { fault }),
    });
  }
  return [...kinds.values()];
}
