import { create } from 'zustand';

/** Long work that goes on by itself and must not be cut off by a lock that nobody asked for. */
export type Work = 'sync' | 'import' | 'backup';

interface UnderWay {
  /** One entry for each piece of work. */
  works: Work[];
}

export const useUnderWay = create<UnderWay>(() => ({ works: [] }));

/** Says that work goes on, until what is given back is called. */
export function beginWork(work: Work): () => void {
  useUnderWay.setState(({ works }) => ({ works: [...works, work] }));
  return () => useUnderWay.setState(({ works }) => ({ works: works.toSpliced(works.indexOf(work), 1) }));
}

/** Says that work goes on until the promise settles. */
export async function underWay<R>(work: Work, act: () => Promise<R>): Promise<R> {
  const over = beginWork(work);
  try {
    return await act();
  } finally {
    over();
  }
}

/** What a lock by hand would cut off and somebody should be asked about: a backup is only waited for, behind a blank screen. */
export const worthAsking = (works: readonly Work[]): Work[] => works.filter((work) => work !== 'backup');

/** Resolves when nothing is under way, at once if so. */
export function nothingUnderWay(): Promise<void> {
  if (useUnderWay.getState().works.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useUnderWay.subscribe(({ works }) => {
      if (works.length > 0) return;
      stop();
      resolve();
    });
  });
}
