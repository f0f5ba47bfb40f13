import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { newId } from '@shared/lib/ids';
import { manyRows, useIndexes, useIndexQuery, useIndexVersion } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { type Chosen, whereOf } from '../find/filter';
import { orderBy, type Sort } from './order';
import { useFacetCounts } from './useFacetCounts';
import { type SavedView, usualColumnSet, validColumns } from './settings';
import { useListSettings } from './useListSettings';

/** What the list shows: words, conditions, order and columns, together as a 视图 or changed one by one. */
export function useMemberList(on: PlainDate, first: Chosen = {}) {
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  const { settings, change } = useListSettings();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen>(first);
  const [sort, setSort] = useState<Sort>();
  const [viewId, setViewId] = useState<string>();

  const where = useMemo(() => whereOf(chosen, on), [chosen, on]);
  const order = useMemo(() => orderBy(sort, on), [sort, on]);
  // Of very many members the letter that was typed is drawn first, then the list.
  const later = useDeferredValue(text);
  const asked = members.size() > manyRows ? later : text;
  const query = { ...(where && { where }), ...(order && { order }) };
  const ids = useIndexQuery(members, { text: asked, ...query });
  const counts = useFacetCounts(settings.panelOpen, asked, chosen, on);
  /** The first of the list by what is typed now, drawn or not. */
  const firstNow = (): string | undefined => members.query({ text, ...query, limit: 1 })[0];

  const rowOf = useMemo(() => {
    const seen = new Map<string, MemberRow | undefined>();
    return (id: string): MemberRow | undefined => {
      if (!seen.has(id)) seen.set(id, members.row(id));
      return seen.get(id);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version]);

  const openView = useCallback(
    (view: SavedView | undefined) => {
      setViewId(view?.id);
      setText(view?.text ?? '');
      setChosen(view?.chosen ?? {});
      setSort(view?.sort);
      change({ columns: view ? validColumns(view.columns) : usualColumnSet() });
    },
    [change],
  );

  /** Keeps what is shown under a name; a view of that name is replaced. Gives whether there was one. */
  function saveView(name: string): boolean {
    const before = settings.views.find((view) => view.name === name);
    const view: SavedView = {
      id: before?.id ?? newId(),
      name,
      text,
      chosen,
      ...(sort && { sort }),
      columns: settings.columns,
    };
    change({ views: [...settings.views.filter(({ id }) => id !== view.id), view] });
    setViewId(view.id);
    return before !== undefined;
  }

  return {
    settings,
    change,
    text,
    asked,
    setText,
    chosen,
    setChosen,
    sort,
    setSort,
    viewId,
    openView,
    saveView,
    ids,
    firstNow,
    counts,
    rowOf,
  };
}

export type MemberListState = ReturnType<typeof useMemberList>;
