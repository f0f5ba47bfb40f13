import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveStateKind } from './SaveState';

/** How long after the last key a draft is written: with the write itself well under the second a kill may cost. */
const delayMs = 400;

/**
 * Saves a value shortly after it last changed and when the form is left.
 * Gives the state for `SaveState`, `touch` to call with each new value, and `flush` to save at once.
 */
export function useAutosave<T>(save: (value: T) => Promise<void>): {
  state: SaveStateKind;
  touch: (value: T) => void;
  flush: () => Promise<void>;
} {
  const [state, setState] = useState<SaveStateKind>('idle');
  const pending = useRef<{ value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const chain = useRef<Promise<void>>(Promise.resolve());
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  }, [save]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const next = pending.current;
    if (!next) return chain.current;
    pending.current = undefined;
    setState('saving');
    chain.current = chain.current
      .then(() => saver.current(next.value))
      .then(() => setState(pending.current ? 'saving' : 'saved'))
      .catch(() => {
        // What could not be written stays pending, so that the next key or flush tries again.
        pending.current ??= next;
        setState('failed');
      });
    return chain.current;
  }, []);

  const touch = useCallback(
    (value: T): void => {
      pending.current = { value };
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), delayMs);
    },
    [flush],
  );

  useEffect(() => {
    const onHide = (): void => void flush();
    globalThis.addEventListener('pagehide', onHide);
    return () => {
      globalThis.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);

  return { state, touch, flush };
}
