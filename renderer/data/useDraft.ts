import { useCallback, useEffect, useRef, useState } from 'react';
import { useOffice } from './context';

/** How long after the first unsaved key a draft is written, also while typing goes on: a kill costs less than a second. */
const delayMs = 400;

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed';

interface Stored<V> {
  value: V;
}

export interface DraftHandle<V> {
  /** Undefined until the store has been asked. */
  value: V | undefined;
  /** True when typing of an earlier session was found and taken up again. */
  restored: boolean;
  state: DraftState;
  change: (next: V) => void;
  /** Writes what is waiting; resolves when durable. */
  flush: () => Promise<void>;
  /**
   * Forgets the draft (it was written to its record, or thrown away). One that cannot be removed, for the disk is full,
   * is offered once more; its record stands all the same, so that this never fails.
   */
  discard: () => Promise<void>;
}

/**
 * Keeps what is typed into a form as a draft that survives a kill at any moment.
 * Takes the draft's key, the form's name, a title for the list of drafts, and the value to begin with
 * (undefined while it is still being loaded). `saved` is told only after the write was durable.
 */
export function useDraft<V>(
  info: { key: string; form: string; title: (value: V) => string },
  initial: V | undefined,
): DraftHandle<V> {
  const { drafts } = useOffice();
  const { key, form } = info;
  const [value, setValue] = useState<V>();
  const [restored, setRestored] = useState(false);
  const [state, setState] = useState<DraftState>('idle');
  const titleOf = useRef(info.title);
  const pending = useRef<Stored<V> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const chain = useRef<Promise<void>>(Promise.resolve());
  const ready = initial !== undefined;
  const first = useRef(initial);

  useEffect(() => {
    titleOf.current = info.title;
    first.current ??= initial;
  });

  useEffect(() => {
    if (!ready) return undefined;
    let left = false;
    async function load(): Promise<void> {
      const stored = await drafts.get<Stored<V>>(key);
      if (left) return;
      setRestored(stored !== undefined);
      setState(stored ? 'saved' : 'idle');
      setValue((current) => current ?? stored?.value ?? first.current);
    }
    void load();
    return () => {
      left = true;
    };
  }, [drafts, key, ready]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = pending.current;
    if (!next) return chain.current;
    pending.current = undefined;
    chain.current = chain.current
      .then(() => drafts.save({ key, form, title: titleOf.current(next.value) }, next))
      .then(() => setState(pending.current ? 'saving' : 'saved'))
      .catch(() => {
        // What could not be written stays pending, so that the next key or flush tries again.
        pending.current ??= next;
        setState('failed');
      });
    return chain.current;
  }, [drafts, form, key]);

  const change = useCallback(
    (next: V): void => {
      setValue(next);
      pending.current = { value: next };
      setState('saving');
      timer.current ??= setTimeout(() => void flush(), delayMs);
    },
    [flush],
  );

  const discard = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = undefined;
    await chain.current;
    await drafts.remove(key).catch(() => undefined);
    setState('idle');
    setRestored(false);
  }, [drafts, key]);

  useEffect(() => {
    const onHide = (): void => void flush();
    globalThis.addEventListener('pagehide', onHide);
    return () => {
      globalThis.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);

  return { value, restored, state, change, flush, discard };
}
