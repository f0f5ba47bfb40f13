export { BackupPage } from './BackupPage';
export { RestoreSteps } from './RestoreSteps';
