export type { MergeRecord } from './context';
export { type CountyClient, createCountyClient } from './countyClient';
export { CountyFault, type FaultCode, type StopCode } from './faults';
export type { Resolution, SetAside } from './marks';
export { deletionField } from './reconcile';
export { goesAgain, resend } from './refusals';
export type { CollectionReport, Progress, RunOutcome, RunReport, ServerChange } from './report';
export { type RunOptions, runOrder, runSync } from './runSync';
export { refusedList, standingOf, type Standing, waitingIds, waitingRecords } from './waiting';
