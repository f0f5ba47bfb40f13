import { create } from 'zustand';
import { noteDone } from '@/data/journal/note';
import type { Office, Profile } from '@/data/office';
import { host } from '@/platform';
import { HostError, type KeyRing } from '@/platform/host';
import type { Indexes } from '@/search/indexes';
import { defaultIdleMinutes, useLocking } from '@/platform/locking';
import { DataGoneError, FolderError, openFailure, type OpenFailure } from './openFailure';
import { openData, settle } from './openData';
import { isRestored, noteRestored } from './restored';
import { keepKey, keyAtHand } from './keyAtHand';
import { takeSeat } from './person';
import { resumeRekey } from './resumeRekey';
import { useUpgrade } from './upgrade';

export type Phase =
  | 'starting'
  | 'clock'
  | 'setup'
  | 'locked'
  | 'opening'
  | 'open'
  | 'waitingToLock'
  | 'locking'
  | 'restoring'
  | 'failed';

interface SessionState {
  phase: Phase;
  /** True while the wizard has to ask for a passphrase (nothing set up yet). */
  needsKey: boolean;
  passphraseRequired: boolean;
  /** A restored backup in which who works here could not be read: the wizard asks for it, and nothing else is lost. */
  profileLost: boolean;
  office: Office | undefined;
  indexes: Indexes | undefined;
  failure: OpenFailure | undefined;
  /** Who can unlock this PC. */
  people: { id: string; name: string }[];
  hasRecovery: boolean;
  disabled: boolean;
  clock: { now: number; last?: number } | undefined;
  /** Opened for looking only. */
  readOnly: boolean;
  /** How far a restore has come, or why it did not work. */
  restoring: { done: number; total: number; problem?: string } | undefined;
  /** Looks at the vault and goes to the wizard, the lock screen or the data. */
  start: () => Promise<void>;
  /** Makes the vault; called by the wizard. Throws HostError. */
  createVault: (passphrase: string | undefined) => Promise<void>;
  /** Writes who works here and shows the app. */
  finishSetup: (profile: Profile) => Promise<void>;
  /** Throws HostError `wrongPassphrase`, `disabled`. */
  unlock: (passphrase: string, person?: string) => Promise<void>;
  /** Opens with the code of the 恢复单 and sets a new passphrase. Throws HostError `wrongCode`. */
  recover: (code: string, passphrase: string, person?: string) => Promise<void>;
  /** The clock is right after all: goes on with the start. */
  trustClock: () => Promise<void>;
  /** Goes on with the start, or with the data that did not open, without ever writing. */
  openReadOnly: () => Promise<void>;
  /** Raises the data of an earlier version although it could not be backed up. */
  upgradeWithoutBackup: () => Promise<void>;
  /** After a loss of the data: the wizard, with the key that is there. */
  setUpAgain: () => void;
}

type UnlockedBy = 'system' | 'passphrase' | 'recovery' | 'setup';

/** Until the wizard is through, nobody is there to whom a line could be put down. */
async function noteSetup(office: Office): Promise<void> {
  await noteDone(office, 'unlock', { how: 'setup' });
  const { signedIn, user } = await host.county.status();
  if (signedIn) await noteDone(office, 'signIn', { account: user });
}

/** React mounts twice in development; the vault is looked at once. */
let started = false;

export const useSession = create<SessionState>()((set, get) => {
  async function open(keys: KeyRing, how: UnlockedBy): Promise<void> {
    set({ phase: get().phase === 'setup' ? 'setup' : 'opening' });
    const { office, indexes } = await openData(keys, get().readOnly);
    // WebCrypto holds copies that cannot be read out; these are not needed any more.
    for (const { key } of [keys.current, ...keys.former]) key.fill(0);
    const { used, current, people, rekey } = await host.vault.status();
    if (!get().readOnly) await takeSeat(office, current);
    useLocking.setState({
      canLock: people === undefined || people.length > 0,
      // A damaged setting is no reason not to open the data.
      idleMinutes:
        (await office.local.get<number>('idleMinutes').catch(() => undefined)) ?? defaultIdleMinutes,
    });
    const ready = office.profile() !== undefined;
    const profileLost = !ready && (await isRestored(office));
    set({ office, indexes, needsKey: false, profileLost });
    if (!ready && used && !profileLost) throw new DataGoneError();
    if (ready && used === false && !get().readOnly) await host.vault.markUsed();
    set({ phase: ready ? 'open' : 'setup' });
    if (!ready || get().readOnly) return;
    // The chains of a restored journal begin anew with this line, so it comes before any other.
    await noteRestored(office);
    void noteDone(office, 'unlock', { how });
    void settle();
    if (rekey?.running) await resumeRekey(office);
  }

  async function openOrFail(keys: KeyRing, how: UnlockedBy): Promise<void> {
    try {
      await open(keys, how);
    } catch (error) {
      keepKey(keys);
      fail(error);
    }
  }

  /** What was typed wrong is thrown; damaged files are a fault of the start, whatever is typed. */
  async function openOrSay(ask: () => Promise<KeyRing>, how: UnlockedBy): Promise<void> {
    try {
      await openOrFail(await ask(), how);
    } catch (error) {
      if (!(error instanceof HostError && error.code === 'dataDamaged')) throw error;
      fail(error);
    }
  }

  async function lookAtVault(): Promise<void> {
    const status = await host.vault.status();
    if (status.folder) throw new FolderError(status.folder);
    set({
      passphraseRequired: status.passphraseRequired,
      people: status.people ?? [],
      hasRecovery: status.recoveryMadeAt !== undefined,
      disabled: status.disabled ?? false,
    });
    if (status.state === 'empty') set({ phase: 'setup', needsKey: true });
    else if (status.state === 'locked') set({ phase: 'locked' });
    else await openOrFail(await host.vault.unlock({}), 'system');
  }

  function fail(error: unknown): void {
    const failure = openFailure(error);
    void host.app.report({ message: failure.technical });
    set({ phase: 'failed', failure });
  }

  return {
    phase: 'starting',
    needsKey: true,
    passphraseRequired: true,
    profileLost: false,
    office: undefined,
    indexes: undefined,
    failure: undefined,
    people: [],
    hasRecovery: false,
    disabled: false,
    clock: undefined,
    readOnly: false,
    restoring: undefined,
    start: async () => {
      if (started) return;
      started = true;
      try {
        const clock = await host.app.clock();
        if (clock.wrong) set({ phase: 'clock', clock });
        else await lookAtVault();
      } catch (error) {
        fail(error);
      }
    },
    trustClock: async () => {
      try {
        await host.app.trustClock();
        await lookAtVault();
      } catch (error) {
        fail(error);
      }
    },
    openReadOnly: async () => {
      set({ readOnly: true, failure: undefined, phase: 'starting' });
      const key = keyAtHand();
      try {
        if (key) await openOrFail(key, 'passphrase');
        else await lookAtVault();
      } catch (error) {
        fail(error);
      }
    },
    upgradeWithoutBackup: async () => {
      const key = keyAtHand();
      if (!key) return;
      useUpgrade.setState({ withoutBackup: true });
      set({ failure: undefined, phase: 'opening' });
      await openOrFail(key, 'passphrase');
    },
    setUpAgain: () => set({ phase: 'setup', failure: undefined }),
    createVault: async (passphrase) => {
      await open(await host.vault.create(passphrase ? { passphrase } : {}), 'setup');
    },
    finishSetup: async (profile) => {
      const { office } = get();
      if (!office) throw new Error('setup finished without open data');
      await office.setProfile(profile);
      await host.vault.markUsed();
      set({ phase: 'open' });
      void settle();
      if (get().profileLost) await noteRestored(office);
      await noteSetup(office);
    },
    unlock: async (passphrase, person) => {
      await openOrSay(() => host.vault.unlock({ passphrase, ...(person && { person }) }), 'passphrase');
    },
    recover: async (code, passphrase, person) => {
      const { keys } = host.vault;
      if (!keys) throw new Error('no keys here');
      await openOrSay(() => keys.recover({ code, passphrase, ...(person && { person }) }), 'recovery');
    },
  };
});
