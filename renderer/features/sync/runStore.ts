import { create } from 'zustand';
import type { CollectionName } from '@shared/domain/record/envelope';
import { newId } from '@shared/lib/ids';
import { keepCountySettings } from '@/data/countySettings';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { beginWork } from '@/platform/underWay';
import {
  CountyFault,
  type Place,
  placesOf,
  type Progress,
  type Resolution,
  readCountySettings,
  runOrder,
  type RunReport,
  runSync,
  standingOf,
  type StopCode,
  stopCodeOf,
} from '@/sync';
import { hearCounty, openCounty } from './county';
import { actsOnTheWay, keepRun } from './journal';
import { asOne } from './runs';

interface RunState {
  running: boolean;
  cancelling: boolean;
  progress: Progress | undefined;
  /** Which community is worked through, and its place among them. */
  at: { name: string; index: number; count: number } | undefined;
  /** Sums over all collections of the run that is under way. */
  sent: number;
  received: number;
  /** The last run since the app was opened, all communities as one. */
  report: RunReport | undefined;
  /** The same, community by community. */
  reports: RunReport[];
  /** Goes up when a run ended or something was decided; lists read again. */
  version: number;
  /** The report whose question about a changed county the person left for later. */
  putOff: string | undefined;
  start: (office: Office, resolution?: Resolution) => Promise<void>;
  cancel: () => void;
  changed: () => void;
  setPutOff: (report: string | undefined) => void;
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
  at: undefined,
  sent: 0,
  received: 0,
  report: undefined,
  reports: [],
  version: 0,
  putOff: undefined,

  start: async (office, resolution) => {
    if (get().running || !office.profile()) return;
    set({ running: true, cancelling: false, progress: undefined, at: undefined, sent: 0, received: 0 });
    const { signal } = (controller = new AbortController());
    const over = beginWork('sync');
    const changedBefore = new Set(get().reports.flatMap((one) => (one.serverChanged ? one.community : [])));
    const sums = new Map<string, Progress>();
    const reports: RunReport[] = [];
    let isHeard = false;

    const runOne = async (place: Place, lineOnly = false): Promise<RunReport> => {
      const { code } = place;
      const { user = '' } = await host.county.status();
      return await runSync({
        store: office.replica,
        county: openCounty(),
        community: code,
        collections: lineOnly ? ['journal'] : await worthRunning(office, place),
        closed: isHeard ? runOrder.filter((kind) => !place.reads.includes(kind)) : [],
        user,
        deviceId: office.deviceId,
        signal,
        clock: Date.now,
        newId: () => newId(),
        // An answer is for those that were asked about.
        ...(resolution && changedBefore.has(code) && { resolution }),
        onProgress: (progress) => {
          if (lineOnly) return;
          sums.set(`${code} ${progress.collection}`, progress);
          const sum = (name: 'sent' | 'received'): number =>
            [...sums.values()].reduce((all, one) => all + one[name], 0);
          set({ progress, sent: sum('sent'), received: sum('received') });
        },
      });
    };

    try {
      const unheard = await heard(office, signal);
      isHeard = unheard === undefined;
      const places = placesOf(office.communities);
      for (const [index, place] of places.entries()) {
        set({ at: { name: place.name, index, count: places.length }, progress: undefined });
        const acts = await actsOnTheWay(office, place.code, unheard === undefined, signal);
        const report = await runOne(place);
        reports.push(report);
        if (report.error !== undefined) await tellLog(report.error);
        await keepRun(office, report, acts);
        if (endsEvening(report)) break;
        // The line about the run goes after it at once, so that the county can check the 回执 by its code.
        if (report.outcome === 'complete' && place.reads.includes('journal')) await runOne(place, true);
      }
      if (places.length === 0) reports.push(stoppedWithout(office, unheard?.code ?? 'noCommunities'));
      set({ reports, report: asOne(reports) });
      if (reports.some(({ outcome }) => !outcome.startsWith('stopped'))) await learnCountySettings(office);
    } catch (error) {
      await tellLog(error);
      // What goes wrong beside a run, such as a full disk when it is written down, is an outcome too: silence would look
      // like success.
      if (!reports.some(({ outcome }) => outcome.startsWith('stopped')))
        reports.push(stoppedWithout(office, stopCodeOf(error)));
      set({ reports, report: asOne(reports) });
    } finally {
      over();
      controller = undefined;
      set((state) => ({
        running: false,
        cancelling: false,
        progress: undefined,
        at: undefined,
        version: state.version + 1,
      }));
    }
  },

  cancel: () => {
    controller?.abort();
    set({ cancelling: get().running });
  },

  changed: () => set((state) => ({ version: state.version + 1 })),
  setPutOff: (putOff) => set({ putOff }),
}));

/** What may be read, and what may not but has something waiting: the county's refusal is to be seen. */
async function worthRunning(office: Office, { code, reads }: Place): Promise<CollectionName[]> {
  const kinds: CollectionName[] = [];
  for (const kind of runOrder) {
    const worth = reads.includes(kind) || (await standingOf(office.replica, kind, code)).waiting > 0;
    if (worth) kinds.push(kind);
  }
  return kinds;
}

/** Asks for the rights as they are now; gives why that could not be had. */
async function heard(office: Office, signal: AbortSignal): Promise<CountyFault | undefined> {
  try {
    await hearCounty(office.communities, signal);
    return undefined;
  } catch (error) {
    if (error instanceof CountyFault) return error;
    throw error;
  }
}

/** What stops one community for reasons of its own does not stop the others; the line, the account and the person do. */
function endsEvening({ outcome }: RunReport): boolean {
  return (
    outcome.startsWith('stopped:') && outcome !== 'stopped:serverChanged' && outcome !== 'stopped:notFound'
  );
}

/** What the page shows where no run could tell, as at a street's PC that could not learn its communities. */
function stoppedWithout(office: Office, code: StopCode): RunReport {
  return {
    id: newId(),
    community: '',
    user: '',
    deviceId: office.deviceId,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    bytes: 0,
    requests: 0,
    outcome: `stopped:${code}`,
    sent: 0,
    received: 0,
    waiting: 0,
    refused: 0,
    toDecide: 0,
    setAside: 0,
    collections: [],
  };
}

async function tellLog(error: unknown): Promise<void> {
  // Names of errors only: their messages may hold values of records.
  const { name, stack } = error instanceof Error ? error : new Error('unknown');
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  await host.app.report({ message: `sync: ${name}`, ...(frames && { stack: frames.join('\n') }) });
}
