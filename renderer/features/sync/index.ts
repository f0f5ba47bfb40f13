export { unsentCount } from './account/lastAccount';
export { reportsTo } from './account/reportsTo';
export { useRun } from './runStore';
export { SyncPage } from './SyncPage';
