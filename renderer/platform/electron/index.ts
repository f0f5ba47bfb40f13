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
  },
  county: {
    status: () => unwrap(office.county.status()),
    signIn: (input) => unwrap(office.county.signIn(input)),
    setUrl: (url) => unwrap(office.county.setUrl(url)),
    signOut: () => unwrap(office.county.signOut()),
  },
  files: { save: (input) => unwrap(office.files.save(input)) },
  app: {
    version: () => unwrap(office.app.version()),
    showLogs: () => unwrap(office.app.showLogs()),
    report: (input) => unwrap(office.app.report(input)),
  },
});
