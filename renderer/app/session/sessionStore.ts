import { create } from 'zustand';
import type { Office, Profile } from '@/data/office';
import { host } from '@/platform';
import type { Indexes } from '@/search/indexes';
import { openFailure, type OpenFailure } from './openFailure';
import { openData } from './openData';

export type Phase = 'starting' | 'setup' | 'locked' | 'opening' | 'open' | 'failed';

interface SessionState {
  phase: Phase;
  /** True while the wizard has to ask for a passphrase (nothing set up yet). */
  needsKey: boolean;
  passphraseRequired: boolean;
  office: Office | undefined;
  indexes: Indexes | undefined;
  failure: OpenFailure | undefined;
  /** Looks at the vault and goes to the wizard, the lock screen or the data. */
  start: () => Promise<void>;
  /** Makes the vault; called by the wizard. Throws HostError. */
  createVault: (passphrase: string | undefined) => Promise<void>;
  /** Writes who works here and shows the app. */
  finishSetup: (profile: Profile) => Promise<void>;
  /** Throws HostError `wrongPassphrase`. */
  unlock: (passphrase: string) => Promise<void>;
}

/** React mounts twice in development; the vault is looked at once. */
let started = false;

export const useSession = create<SessionState>()((set, get) => {
  async function open(key: Uint8Array): Promise<void> {
    set({ phase: get().phase === 'setup' ? 'setup' : 'opening' });
    const { office, indexes } = await openData(key);
    const ready = office.profile() !== undefined;
    set({ office, indexes, needsKey: false, phase: ready ? 'open' : 'setup' });
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
    office: undefined,
    indexes: undefined,
    failure: undefined,
    start: async () => {
      if (started) return;
      started = true;
      try {
        const status = await host.vault.status();
        set({ passphraseRequired: status.passphraseRequired });
        if (status.state === 'empty') set({ phase: 'setup', needsKey: true });
        else if (status.state === 'locked') set({ phase: 'locked' });
        else await open(await host.vault.unlock({}));
      } catch (error) {
        fail(error);
      }
    },
    createVault: async (passphrase) => {
      const key = await host.vault.create(passphrase ? { passphrase } : {});
      await open(key);
    },
    finishSetup: async (profile) => {
      const { office } = get();
      if (!office) throw new Error('setup finished without open data');
      await office.setProfile(profile);
      set({ phase: 'open' });
    },
    unlock: async (passphrase) => {
      const key = await host.vault.unlock({ passphrase });
      try {
        await open(key);
      } catch (error) {
        fail(error);
      }
    },
  };
});
