import { useEffect, useRef, useState } from 'react';
import { useOffice } from '@/data/context';
import { type JournalReport, verifyJournal } from '@/data/journal/verify';

export type CheckState =
  | { state: 'running'; lines: number }
  | { state: 'done'; report: JournalReport }
  | { state: 'stopped' | 'failed' };

/** Checks the whole journal as soon as the page is open, beside whatever else goes on. */
export function useCheck(): {
  check: CheckState;
  run: () => Promise<JournalReport | undefined>;
  stop: () => void;
} {
  const office = useOffice();
  const [check, setCheck] = useState<CheckState>({ state: 'running', lines: 0 });
  const running = useRef<AbortController>(undefined);

  async function run(): Promise<JournalReport | undefined> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const say = (next: CheckState): void => {
      if (running.current === controller) setCheck(next);
    };
    say({ state: 'running', lines: 0 });
    try {
      const onProgress = (lines: number): void => say({ state: 'running', lines });
      const report = await verifyJournal(office, { signal, onProgress });
      say({ state: 'done', report });
      return report;
    } catch {
      say({ state: signal.aborted ? 'stopped' : 'failed' });
      return undefined;
    }
  }

  useEffect(() => {
    void run();
    return () => {
      const last = running.current;
      running.current = undefined;
      last?.abort();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once when the page opens
  }, [office]);

  return { check, run, stop: () => running.current?.abort() };
}
