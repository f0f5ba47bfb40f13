export { unsentCount } from './account/lastAccount';
export { reportsTo } from './account/reportsTo';
export { useRun } from './runStore';
export { SyncPages as SyncPage } from './SyncPages';
