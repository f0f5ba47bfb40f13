import { backUp, readAsText, restore } from './backup';
import { coldStart, coldStartFloor, prepareColdStart } from './coldStart';
import { idle, idleFloor, pull, pullFloor, push, pushFloor, pushFloorFromStore, signIn } from './county';
import { checkJournal, checkSignatures, prepareJournal } from './journalLines';
import { sortAndCount } from './lists';
import { prepareRealOffice, scrollPlain } from './scroll';
import { searchMembers } from './search';
import { prepareUnlock, unlock, unlockPlain } from './unlock';
import { importRoster, insertEncrypted, insertPlain, insertUnsealed, rawInsert } from './writing';

/** What the bench does inside the browser; called from outside by `page.evaluate`. */
const bench = {
  prepareColdStart,
  coldStart,
  coldStartFloor,
  importRoster,
  rawInsert,
  insertEncrypted,
  insertPlain,
  insertUnsealed,
  prepareUnlock,
  unlock,
  unlockPlain,
  searchMembers,
  sortAndCount,
  signIn,
  pull,
  pullFloor,
  push,
  pushFloor,
  pushFloorFromStore,
  idle,
  idleFloor,
  prepareRealOffice,
  backUp,
  restore,
  readAsText,
  prepareJournal,
  checkJournal,
  checkSignatures,
  scrollPlain,
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
