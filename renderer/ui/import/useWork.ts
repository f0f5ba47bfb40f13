import { useState } from 'react';
import type { RunOptions } from './types';

export interface Busy {
  title: string;
  done: number;
  total: number;
  cancel?: () => void;
}

function sentence(error: unknown, fallback: string): string {
  return error instanceof Error && error.name === 'DocumentError' ? error.message : fallback;
}

/** The person was asked to which community the records belong, and chose not to save. */
function isCalledOff(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoCommunityError';
}

/** Work with a progress dialog: what is under way, how it is stopped, and the sentence where it failed. */
export function useWork() {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<Busy>();

  async function work(
    title: string,
    act: (options: RunOptions) => Promise<void>,
    words: { failed: string; cancelled?: string },
  ): Promise<void> {
    const control = new AbortController();
    setProblem(undefined);
    setBusy({ title, done: 0, total: 0, ...(words.cancelled && { cancel: () => control.abort() }) });
    try {
      await act({
        signal: control.signal,
        onProgress: (done, total) => setBusy((now) => now && { ...now, done, total }),
      });
    } catch (error) {
      const { cancelled, failed } = words;
      if (!isCalledOff(error))
        setProblem(control.signal.aborted && cancelled ? cancelled : sentence(error, failed));
    } finally {
      setBusy(undefined);
    }
  }

  return { problem, setProblem, busy, work };
}
