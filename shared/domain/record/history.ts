import { isObject, sameValue } from '../../lib/equal';
import type { FieldChange, HistoryEntry } from './envelope';

/** So many entries a record keeps; a county document should stay far below CouchDB's size limit. */
export const historyMaxEntries = 50;
/** And so many characters of JSON in all, for records that hold long texts. */
export const historyMaxChars = 60_000;
/** Saves of one person at one PC within this time are one entry: autosave would fill the history else. */
export const historySittingMs = 5 * 60_000;

/** Adds an entry, or widens the newest one if it belongs to the same sitting. */
export function addToHistory(history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const last = history.at(-1);
  if (!last || !sameSitting(last, entry)) return capHistory([...history, entry]);
  const changes = joinChanges(last.changes, entry.changes);
  const rest = history.slice(0, -1);
  return capHistory(changes.length === 0 ? rest : [...rest, { ...last, at: entry.at, changes }]);
}

/**
 * Keeps the newest entries within the limits; the newest one always stays, with its longest texts cut where it is too
 * large by itself. Expects and gives oldest first.
 */
export function capHistory(history: readonly HistoryEntry[]): HistoryEntry[] {
  const kept: HistoryEntry[] = [];
  let chars = 0;
  for (const entry of history.slice(-historyMaxEntries).toReversed()) {
    chars += JSON.stringify(entry).length;
    if (kept.length > 0 && chars > historyMaxChars) break;
    // A record that the county found too large would stay so after it was shortened: its old value lies here.
    kept.push(chars > historyMaxChars ? shortened(entry) : entry);
  }
  return kept.toReversed();
}

/** So many characters of a text say which it was; only entries above the limit are cut, as little as will do. */
const cuts = [2000, 200, 20];

function shortened(entry: HistoryEntry): HistoryEntry {
  let cut = entry;
  for (const most of cuts) {
    cut = withTextsOf(entry, most);
    if (JSON.stringify(cut).length <= historyMaxChars) break;
  }
  return cut;
}

function withTextsOf(entry: HistoryEntry, most: number): HistoryEntry {
  // Whole items come and go in lists, with their texts inside.
  const cut = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length > most ? `${value.slice(0, most)}…` : value;
    if (Array.isArray(value)) return value.slice(0, most).map(cut);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner)]));
  };
  return {
    ...entry,
    changes: entry.changes.map((change) => ({
      ...change,
      ...('from' in change && { from: cut(change.from) }),
      ...('to' in change && { to: cut(change.to) }),
    })),
  };
}

/** Entries of both sides by id, oldest first; of two forms of one entry the later one, which holds more. */
export function joinHistories(a: readonly HistoryEntry[], b: readonly HistoryEntry[]): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const entry of [...a, ...b]) {
    const seen = entries.get(entry.id);
    if (!seen || rank(entry) > rank(seen)) entries.set(entry.id, entry);
  }
  return capHistory([...entries.values()].toSorted(byTime));
}

const rank = (entry: HistoryEntry): string => `${entry.at} ${JSON.stringify(entry)}`;

function byTime(a: HistoryEntry, b: HistoryEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function sameSitting(last: HistoryEntry, entry: HistoryEntry): boolean {
  const gap = Date.parse(entry.at) - Date.parse(last.at);
  return last.by === entry.by && last.deviceId === entry.deviceId && gap >= 0 && gap <= historySittingMs;
}

/** First `from` and last `to` of each field; what came back to where it was is no change. */
function joinChanges(earlier: FieldChange[], later: FieldChange[]): FieldChange[] {
  const joined = new Map(earlier.map((change) => [change.field, change]));
  for (const change of later) {
    const first = joined.get(change.field);
    const { from: _from, ...rest } = change;
    joined.set(change.field, first ? { ...rest, ...('from' in first && { from: first.from }) } : change);
  }
  return [...joined.values()].filter((change) => !sameValue(change.from, change.to));
}
