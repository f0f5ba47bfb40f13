import type { Chosen } from '../find/filter';
import { columnOf, usualColumnKeys } from './listColumns';
import type { Sort } from './order';

/** A 视图: conditions, order and columns under a name. */
export interface SavedView {
  id: string;
  name: string;
  text: string;
  chosen: Chosen;
  sort?: Sort;
  columns: string[];
}

/** How one person likes the list on this PC; never syncs. */
export interface ListSettings {
  columns: string[];
  widths: Record<string, number>;
  views: SavedView[];
  panelOpen: boolean;
}

export const usualSettings: ListSettings = {
  columns: [...usualColumnKeys],
  widths: {},
  views: [],
  panelOpen: false,
};

/** Columns that exist, the name first; the usual ones where nothing is left. */
export function validColumns(keys: readonly string[]): string[] {
  const known = keys.filter((key, at) => key !== 'name' && columnOf(key) && keys.indexOf(key) === at);
  return known.length > 0 ? ['name', ...known] : [...usualColumnKeys];
}

/** Settings as stored by any version; what is missing or not known is left aside. */
export function settingsOf(stored: Partial<ListSettings> | undefined): ListSettings {
  const merged = { ...usualSettings, ...stored };
  return { ...merged, columns: validColumns(merged.columns) };
}

/** The usual columns as a list of one's own. */
export function usualColumnSet(): string[] {
  return [...usualColumnKeys];
}
