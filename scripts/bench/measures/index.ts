import type { Measure } from '../measure';
import { backup } from './backup';
import { clients } from './clients';
import { coldStart } from './coldStart';
import { firstDownload } from './firstDownload';
import { importRoster } from './importRoster';
import { insertEncrypted } from './insertEncrypted';
import { journalCheck } from './journalCheck';
import { lists } from './lists';
import { listScroll } from './listScroll';
import { search } from './search';
import { idleSync, initialPull, push } from './sync';
import { unlock } from './unlock';

/** In the order in which they run and are shown. */
export const measures: readonly Measure[] = [
  coldStart,
  unlock,
  importRoster,
  insertEncrypted,
  backup,
  journalCheck,
  search,
  lists,
  listScroll,
  initialPull,
  push,
  idleSync,
  clients,
  firstDownload,
];
