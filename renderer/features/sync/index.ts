export { useRun } from './runStore';
export { SyncPage } from './SyncPage';
