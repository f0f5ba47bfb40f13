export { reportsTo, unsentCount } from './account/lastAccount';
export { useRun } from './runStore';
export { SyncPage } from './SyncPage';
