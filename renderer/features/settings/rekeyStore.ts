import { create } from 'zustand';
import type { Office } from '@/data/office';
import type { RekeyResult } from '@/data/rekey';
import { host } from '@/platform';

interface RekeyState {
  phase: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  done: number;
  total: number;
  /** Of the last run that came to its end. */
  result: RekeyResult | undefined;
  /** Makes another data key and begins. Throws HostError; nothing was changed then. */
  start: (office: Office, current: string | undefined) => Promise<void>;
  /** Goes on where it was broken off. */
  resume: (office: Office) => Promise<void>;
  /** Breaks off; resolves when nothing is being written any more. */
  stop: () => Promise<void>;
}

let controller: AbortController | undefined;
let running: Promise<void> = Promise.resolve();

/** The change of the data key lives here and not in the page, so that going to another page does not stop it. */
export const useRekey = create<RekeyState>((set, get) => {
  async function run(office: Office, signal: AbortSignal): Promise<void> {
    try {
      const result = await office.rekey.run({ signal, onProgress: (done, total) => set({ done, total }) });
      if (result.complete) {
        await host.vault.keys?.endRekey();
        office.rekey.end();
      }
      set({ phase: result.complete ? 'done' : 'failed', result });
    } catch (error) {
      if (signal.aborted) set({ phase: 'paused' });
      else await failed(error);
    }
  }

  async function failed(error: unknown): Promise<void> {
    set({ phase: 'failed' });
    // The name only: a message may hold a value.
    await host.app.report({ message: `rekey: ${error instanceof Error ? error.name : 'unknown'}` });
  }

  return {
    phase: 'idle',
    done: 0,
    total: 0,
    result: undefined,
    start: async (office, current) => {
      const keys = await host.vault.keys?.beginRekey(current === undefined ? {} : { current });
      if (!keys) return;
      await office.rekey.begin(keys.current);
      for (const { key } of [keys.current, ...keys.former]) key.fill(0);
      void get().resume(office);
    },
    resume: async (office) => {
      if (get().phase === 'running') return;
      controller = new AbortController();
      set({ phase: 'running', done: 0, total: 0, result: undefined });
      running = run(office, controller.signal);
      await running;
    },
    stop: async () => {
      controller?.abort();
      await running;
    },
  };
});
