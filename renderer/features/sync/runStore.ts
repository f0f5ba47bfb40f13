import { create } from 'zustand';
import { newId } from '@shared/lib/ids';
import { keepCountySettings } from '@/data/countySettings';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { type Progress, type Resolution, readCountySettings, type RunReport, runSync } from '@/sync';
import { openCounty } from './county';
import { keepRun } from './journal';

interface RunState {
  running: boolean;
  cancelling: boolean;
  progress: Progress | undefined;
  /** Sums over all collections of the run that is under way. */
  sent: number;
  received: number;
  /** The last run since the app was opened. */
  report: RunReport | undefined;
  /** Goes up when a run ended or something was decided; lists read again. */
  version: number;
  start: (office: Office, resolution?: Resolution) => Promise<void>;
  cancel: () => void;
  changed: () => void;
}

/** What the county has set; without an answer what was read before stands. */
async function learnCountySettings(office: Office): Promise<void> {
  try {
    await keepCountySettings(office.local, await readCountySettings(openCounty()));
  } catch (error) {
    await tellLog(error);
  }
}

let controller: AbortController | undefined;

/** The run lives here and not in the page, so that going to another page does not stop it. */
export const useRun = create<RunState>((set, get) => ({
  running: false,
  cancelling: false,
  progress: undefined,
  sent: 0,
  received: 0,
  report: undefined,
  version: 0,

  start: async (office, resolution) => {
    const profile = office.profile();
    if (get().running || !profile) return;
    set({ running: true, cancelling: false, progress: undefined, sent: 0, received: 0 });
    controller = new AbortController();
    const sums = new Map<string, Progress>();
    try {
      const { user = '' } = await host.county.status();
      const report = await runSync({
        store: office.replica,
        county: openCounty(),
        community: profile.communityCode,
        user,
        deviceId: office.deviceId,
        signal: controller.signal,
        clock: Date.now,
        newId: () => newId(),
        ...(resolution && { resolution }),
        onProgress: (progress) => {
          sums.set(progress.collection, progress);
          const sum = (name: 'sent' | 'received'): number =>
            [...sums.values()].reduce((all, one) => all + one[name], 0);
          set({ progress, sent: sum('sent'), received: sum('received') });
        },
      });
      set({ report });
      if (report.error !== undefined) await tellLog(report.error);
      await keepRun(office, report);
      if (!report.outcome.startsWith('stopped')) await learnCountySettings(office);
    } catch (error) {
      await tellLog(error);
    } finally {
      controller = undefined;
      set((state) => ({
        running: false,
        cancelling: false,
        progress: undefined,
        version: state.version + 1,
      }));
    }
  },

  cancel: () => {
    controller?.abort();
    set({ cancelling: get().running });
  },

  changed: () => set((state) => ({ version: state.version + 1 })),
}));

async function tellLog(error: unknown): Promise<void> {
  // Names of errors only: their messages may hold values of records.
  const { name, stack } = error instanceof Error ? error : new Error('unknown');
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  await host.app.report({ message: `sync: ${name}`, ...(frames && { stack: frames.join('\n') }) });
}
