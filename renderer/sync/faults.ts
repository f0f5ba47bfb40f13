import { isDiskFull } from '@/data/errors';

/** What can go wrong between the PC and the county; each has a sentence in `text.sync.faults`. */
export type FaultCode =
  | 'offline'
  | 'timeout'
  | 'tls'
  | 'captivePortal'
  | 'signInNeeded'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'precondition'
  | 'tooLarge'
  | 'busy'
  | 'serverError'
  | 'countyFull'
  | 'badAnswer'
  | 'badRequest'
  | 'cancelled';

/** Why a run ended before its end: a fault, or something found on one of the two sides. */
export type StopCode = FaultCode | 'serverChanged' | 'diskFull' | 'failed' | 'noCommunities';

/** A request to the county that did not give a usable answer. */
export class CountyFault extends Error {
  readonly code: FaultCode;
  readonly status: number | undefined;
  /** The county's own words, if it gave any; never shown as they are. */
  readonly reason: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: FaultCode, details: { status?: number; reason?: string; retryAfterMs?: number } = {}) {
    super(details.reason === undefined ? code : `${code}: ${details.reason}`);
    this.name = 'CountyFault';
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Faults of the way to the county: no other database would fare better, so the run ends here. */
const ending: ReadonlySet<FaultCode> = new Set([
  'offline',
  'timeout',
  'tls',
  'captivePortal',
  'signInNeeded',
  'busy',
  'countyFull',
  'cancelled',
]);

export function endsRun(code: FaultCode): boolean {
  return ending.has(code);
}

/** Faults that may pass by themselves within seconds, so that the same request is worth another try. */
const passing: ReadonlySet<FaultCode> = new Set(['offline', 'timeout', 'busy', 'serverError', 'badAnswer']);

export function mayPass(code: FaultCode): boolean {
  return passing.has(code);
}

/** Names the reason for which a run stopped; an unexpected error is `failed` and goes to the log. */
export function stopCodeOf(error: unknown): StopCode {
  if (error instanceof CountyFault) return error.code;
  if (isDiskFull(error)) return 'diskFull';
  return 'failed';
}
