export type { MergeRecord } from './context';
export { type CountyClient, createCountyClient } from './countyClient';
export { readCountySettings, readDirectory } from './directory';
export { CountyFault, type FaultCode, type StopCode, stopCodeOf } from './faults';
export { learnWish, wantsActs } from './journalWish';
export { openRecords } from './openRecords';
export { setAsideList } from './setAside';
export type { Resolution, SetAside } from './marks';
export { decideOpen, noteSealed } from './decideOpen';
export { type Place, placesOf } from './places';
export { goesAgain, resend } from './refusals';
export {
  type CollectionReport,
  type Figures,
  type Progress,
  type RunOutcome,
  type RunReport,
  type ServerChange,
  totals,
} from './report';
export { type RunOptions, runOrder, runSync } from './runSync';
export { readSession } from './session';
export { pendingCount, refusedList, standingOf, type Standing, waitingIds, waitingRecords } from './waiting';
