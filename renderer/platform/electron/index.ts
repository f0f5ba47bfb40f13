import type { OfficeBridge } from '@shared/ipc/bridge';
import type { Host } from '../host';
import { unwrap } from './answer';
import './window';

/** The host over the Electron bridge. */
export const electronHost = (office: OfficeBridge): Host => ({
  kind: 'electron',
  vault: {
    status: () => unwrap(office.vault.status()),
    create: (input) => unwrap(office.vault.create(input)),
    unlock: (input) => unwrap(office.vault.unlock(input)),
    lock: () => unwrap(office.vault.lock()),
    onLock: (listener) => office.vault.onLock(listener),
    lockLater: () => unwrap(office.vault.lockLater()),
    markUsed: () => unwrap(office.vault.markUsed()),
    keys: {
      changePassphrase: (input) => unwrap(office.vault.changePassphrase(input)),
      addPerson: (input) => unwrap(office.vault.addPerson(input)),
      removePerson: (input) => unwrap(office.vault.removePerson(input)),
      renewRecovery: (input) => unwrap(office.vault.renewRecovery(input)),
      recover: (input) => unwrap(office.vault.recover(input)),
      beginRekey: (input) => unwrap(office.vault.beginRekey(input)),
      endRekey: () => unwrap(office.vault.endRekey()),
      noteUnsent: (count) => unwrap(office.vault.noteUnsent(count)),
      unsent: () => unwrap(office.vault.unsent()),
      startOver: () => unwrap(office.vault.startOver()),
    },
  },
  county: {
    status: () => unwrap(office.county.status()),
    signIn: (input) => unwrap(office.county.signIn(input)),
    setUrl: (url) => unwrap(office.county.setUrl(url)),
    signOut: () => unwrap(office.county.signOut()),
  },
  backup: {
    state: () => unwrap(office.backup.state()),
    begin: (input) => unwrap(office.backup.begin(input)),
    append: (input) => unwrap(office.backup.append(input)),
    finish: (input) => unwrap(office.backup.finish(input)),
    abort: (id) => unwrap(office.backup.abort(id)),
    chooseSecond: () => unwrap(office.backup.chooseSecond()),
    forgetSecond: () => unwrap(office.backup.forgetSecond()),
    choose: () => unwrap(office.backup.choose()),
    open: (input) => unwrap(office.backup.open(input)),
    read: (token) => unwrap(office.backup.read(token)),
    rewind: (token) => unwrap(office.backup.rewind(token)),
    close: () => unwrap(office.backup.close()),
    adopt: (input) => unwrap(office.backup.adopt(input)),
    setDataAside: () => unwrap(office.backup.setDataAside()),
  },
  files: {
    save: (input) => unwrap(office.files.save(input)),
    pdf: (input) => unwrap(office.files.pdf(input)),
  },
  app: {
    disk: () => unwrap(office.app.disk()),
    onLeaving: (listener) => office.app.onLeaving(listener),
    leave: () => unwrap(office.app.leave()),
    version: () => unwrap(office.app.version()),
    clock: () => unwrap(office.app.clock()),
    trustClock: () => unwrap(office.app.trustClock()),
    showLogs: () => unwrap(office.app.showLogs()),
    report: (input) => unwrap(office.app.report(input)),
  },
});
