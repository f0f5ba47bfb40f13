/** The county for tests, bench and start-up. */
export type { County, StartOptions } from './contract';
export * from './provisioning';
export { seedDemo } from '../demo/seed';
export { startCounty } from './start';
