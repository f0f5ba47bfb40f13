export { MattersPage } from './MattersPage';
