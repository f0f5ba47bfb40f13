/** What may be used without starting a county: the demonstration sends its records through it. */
export type { Account, Admin, Community, ProvisionOptions, ProvisionReport } from './contract';
export { CountyAnswer, CountyClient } from './provision/client';
export { provision } from './provision/provision';
