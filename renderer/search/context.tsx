import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Indexes, RowIndex, RowQuery } from './indexes';
import { scopedIndexes } from './scope/scopedIndexes';

const IndexesContext = createContext<Indexes | undefined>(undefined);

interface ProviderProps {
  indexes: Indexes;
  /** The community that is open; undefined: all of them. */
  org?: string | undefined;
  children: ReactNode;
}

/** Gives the indexes of the opened office to the pages, of one community or all; whoever opened them closes them. */
export function IndexesProvider({ indexes, org, children }: ProviderProps): ReactNode {
  const scoped = useMemo(() => scopedIndexes(indexes, org), [indexes, org]);
  return <IndexesContext value={scoped}>{children}</IndexesContext>;
}

/** The indexes of the opened office. Throws outside an IndexesProvider. */
export function useIndexes(): Indexes {
  const indexes = useContext(IndexesContext);
  if (!indexes) throw new Error('useIndexes outside IndexesProvider');
  return indexes;
}

/** False until all indexes have caught up after the start; lists show a skeleton until then. Errors are thrown to the error boundary. */
export function useIndexesReady(): boolean {
  const { ready } = useIndexes();
  const [state, setState] = useState<{ done: boolean; error?: unknown }>({ done: false });
  useEffect(() => {
    let current = true;
    ready.then(
      () => current && setState({ done: true }),
      (error: unknown) => current && setState({ done: false, error }),
    );
    return () => {
      current = false;
    };
  }, [ready]);
  if (state.error !== undefined) throw state.error;
  return state.done;
}

/** Re-renders when the index changes; for values computed from it. */
export function useIndexVersion<Row extends { id: string }>(index: RowIndex<Row>): number {
  return useSyncExternalStore(
    useCallback((listener: () => void) => index.subscribe(listener), [index]),
    useCallback(() => index.version(), [index]),
  );
}

/** Above so many rows a list follows in pieces of work between which keys and clicks have their turn. */
export const manyRows = 5000;

/** The state of the index that is shown: of very many rows the page is drawn first with what it knew. */
function useAnswerVersion<Row extends { id: string }>(index: RowIndex<Row>): number {
  const version = useIndexVersion(index);
  const later = useDeferredValue(version);
  return index.size() > manyRows ? later : version;
}

/**
 * The ids that match, kept current. `where` and `compare` are part of the key: define them outside the component or
 * with useCallback/useMemo, otherwise every render asks again.
 */
export function useIndexQuery<Row extends { id: string }>(
  index: RowIndex<Row>,
  query: RowQuery<Row>,
): string[] {
  const version = useAnswerVersion(index);
  const { text, where, compare, order, limit } = query;
  return useMemo(
    () => index.query({ text, where, compare, order, limit }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
    [index, version, text, where, compare, order, limit],
  );
}

/** How many rows satisfy `where` (stable function, see useIndexQuery). */
export function useIndexCount<Row extends { id: string }>(
  index: RowIndex<Row>,
  where?: (row: Row) => boolean,
): number {
  const version = useIndexVersion(index);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
  return useMemo(() => index.count(where), [index, version, where]);
}

/** One row, kept current. */
export function useIndexRow<Row extends { id: string }>(
  index: RowIndex<Row>,
  id: string | undefined,
): Row | undefined {
  const version = useIndexVersion(index);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
  return useMemo(() => (id === undefined ? undefined : index.row(id)), [index, version, id]);
}
