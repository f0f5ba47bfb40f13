export { mayForward, parseCountyUrl } from './address';
export { Door } from './door';
export type * from './types';
