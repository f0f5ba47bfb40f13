export { HouseholdsPage } from './HouseholdsPage';
