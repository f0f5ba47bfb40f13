/** The county for tests, bench and start-up. */
export type {
  Account,
  Admin,
  Community,
  County,
  ProvisionOptions,
  ProvisionReport,
  StartOptions,
} from './contract';
export { CountyAnswer, CountyClient } from './provision/client';
export { provision } from './provision/provision';
export { startCounty } from './start';
