export { CouncilsPage } from './CouncilsPage';
