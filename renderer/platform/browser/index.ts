import type { Host, KeyRing } from '../host';
import { saveAsDownload } from './download';
import { ask } from './server';

/** Loaded when asked for: the Electron window, which holds this code too, never needs its argon2id. */
const vault = async () => (await import('./vault')).vault;

/** The data key is never changed here. */
const onlyKey = (key: Uint8Array): KeyRing => ({ current: { id: 0, key }, former: [] });

/** The host of a plain browser: development, demonstration and tests; not for real personal data. */
export const browserHost: Host = {
  kind: 'browser',
  vault: {
    status: async () => (await vault()).status(),
    create: async (input) => onlyKey(await (await vault()).create(input)),
    unlock: async (input) => onlyKey(await (await vault()).unlock(input)),
    lock: () => Promise.resolve(),
    onLock: () => undefined,
    lockLater: () => Promise.resolve(),
    markUsed: () => Promise.resolve(),
  },
  county: {
    status: () => ask('county/status'),
    signIn: (input) => ask('county/sign-in', input),
    setUrl: (url) => ask('county/set-url', { url }),
    signOut: () => ask('county/sign-out', {}),
  },
  files: { save: (input) => Promise.resolve(saveAsDownload(input)) },
  app: {
    version: () => ask('app/version'),
    clock: () => Promise.resolve({ now: Date.now(), wrong: false }),
    trustClock: () => Promise.resolve(),
    onLeaving: () => undefined,
    leave: () => Promise.resolve(),
    showLogs: () => Promise.resolve(),
    // A report is about a fault already; one that cannot be sent must not become a second one.
    report: (input) => ask<void>('app/report', input).catch(() => undefined),
  },
};
