import type { CollectionName, Instant } from '@shared/domain/record/envelope';
import type { FaultCode, StopCode } from './faults';

/** What happened to one collection in a run, and how it stands now. */
export interface CollectionReport {
  collection: CollectionName;
  /** Records that the county confirmed in this run. */
  sent: number;
  /** Records that this run brought from the county and that are now written on the PC. */
  received: number;
  /** Records that the county still has to get, as counted after the run. */
  waiting: number;
  /** Records that the county does not take as they are. */
  refused: number;
  /** Records with differences that a person has to decide. */
  toDecide: number;
  /** Documents of the county that this version cannot take; kept there and listed here. */
  setAside: number;
  /** `noAccess`: the account may not open it. `failed`: see `fault`. `notRun`: the run ended before. */
  state: 'done' | 'noAccess' | 'failed' | 'notRun';
  fault?: FaultCode;
}

/** One database whose county side is not the one that this PC last met; both sides' numbers. */
export interface ServerChange {
  collection: CollectionName;
  database: string;
  /** `missing`: the mark of this PC is gone. `older`: an earlier state. `other`: a mark that this PC never wrote. */
  kind: 'missing' | 'older' | 'other';
  localRecords: number;
  /** Undefined where the county could not say. */
  countyRecords: number | undefined;
  localRun: number;
  countyRun: number | undefined;
  lastRunAt: Instant;
}

/** `complete`: every database that the account may open was worked through. `partial`: some were not. */
export type RunOutcome = 'complete' | 'partial' | `stopped:${StopCode}`;

export type Figures = Pick<
  CollectionReport,
  'sent' | 'received' | 'waiting' | 'refused' | 'toDecide' | 'setAside'
>;

export interface RunReport extends Figures {
  id: string;
  community: string;
  /** The county account. */
  user: string;
  deviceId: string;
  startedAt: Instant;
  durationMs: number;
  bytes: number;
  requests: number;
  outcome: RunOutcome;
  /** County clock minus PC clock in ms, where it is more than a few minutes. */
  clockSkewMs?: number;
  collections: CollectionReport[];
  /** Set with `stopped:serverChanged`: nothing was written on either side. */
  serverChanged?: ServerChange[];
  /** The unexpected error behind `stopped:failed`; for the log, not for the screen. */
  error?: unknown;
}

export interface Progress {
  collection: CollectionName;
  phase: 'check' | 'pull' | 'push';
  /** Position of the collection in the run, from 0, and how many there are. */
  step: number;
  steps: number;
  sent: number;
  received: number;
  /** Changes of the county that are still to come in this collection, as far as the county said. */
  pending: number | undefined;
}

export function emptyReport(collection: CollectionName): CollectionReport {
  const figures = { sent: 0, received: 0, waiting: 0, refused: 0, toDecide: 0, setAside: 0 };
  return { collection, ...figures, state: 'notRun' };
}

/** The sums of several reports or lines of them. */
export function totals(lines: readonly Figures[]): Figures {
  const sum = (name: keyof Figures): number => lines.reduce((all, one) => all + one[name], 0);
  return {
    sent: sum('sent'),
    received: sum('received'),
    waiting: sum('waiting'),
    refused: sum('refused'),
    toDecide: sum('toDecide'),
    setAside: sum('setAside'),
  };
}
