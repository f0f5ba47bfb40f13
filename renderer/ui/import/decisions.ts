import type { ChangeLine, Decisions, DoubtChoice, DoubtLine } from './types';

/** Nothing decided: every change is taken over, no doubt is settled. */
export const undecided: Decisions = { kept: new Set(), doubtful: new Map() };

export function keyOf(row: number, field: string): string {
  return `${row}/${field}`;
}

/** Takes over the given fields (`row/field`), or keeps what was there. */
export function take(decisions: Decisions, fields: readonly string[], wanted: boolean): Decisions {
  const kept = new Set(decisions.kept);
  for (const field of fields) {
    if (wanted) kept.delete(field);
    else kept.add(field);
  }
  return { ...decisions, kept };
}

export function choose(decisions: Decisions, row: number, choice: DoubtChoice): Decisions {
  return { ...decisions, doubtful: new Map(decisions.doubtful).set(row, choice) };
}

/** One answer for all doubtful rows; `same` only where one candidate fits, `new` only where that is possible. */
export function chooseForAll(
  decisions: Decisions,
  doubts: readonly DoubtLine[],
  answer: 'same' | 'new' | 'skip',
): Decisions {
  const doubtful = new Map(decisions.doubtful);
  for (const { row, candidates, mayBeNew } of doubts) {
    const [only, other] = candidates;
    if (answer === 'skip') doubtful.set(row, 'skip');
    else if (answer === 'new' && mayBeNew) doubtful.set(row, 'new');
    else if (answer === 'same' && only && !other) doubtful.set(row, `same:${only.id}`);
  }
  return { ...decisions, doubtful };
}

/** How often each field changes, the most frequent first, and how many of these are kept as they were. */
export function fieldsOf(
  changes: readonly ChangeLine[],
  { kept }: Decisions,
): { field: string; count: number; kept: number }[] {
  const found = new Map<string, { field: string; count: number; kept: number }>();
  for (const { row, keys } of changes) {
    for (const field of keys) {
      const entry = found.get(field) ?? { field, count: 0, kept: 0 };
      entry.count += 1;
      if (kept.has(keyOf(row, field))) entry.kept += 1;
      found.set(field, entry);
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
