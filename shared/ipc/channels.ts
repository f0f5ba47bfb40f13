import type {
  CountySession,
  CountyStatus,
  PassphraseInput,
  ReportInput,
  SaveFileInput,
  SignInInput,
  VaultStatus,
} from './types';

/** One line per capability that the window has on the machine: what goes in, what comes out. */
export interface ChannelMap {
  'vault:status': { input: undefined; output: VaultStatus };
  'vault:create': { input: PassphraseInput; output: Uint8Array };
  'vault:unlock': { input: PassphraseInput; output: Uint8Array };
  'county:status': { input: undefined; output: CountyStatus };
  'county:signIn': { input: SignInInput; output: CountySession };
  'county:setUrl': { input: string; output: undefined };
  'county:signOut': { input: undefined; output: undefined };
  'files:save': { input: SaveFileInput; output: string | undefined };
  'app:version': { input: undefined; output: string };
  'app:showLogs': { input: undefined; output: undefined };
  'app:report': { input: ReportInput; output: undefined };
  /** Said by the preload when a script failed before anything was on screen. */
  'app:bootFailed': { input: undefined; output: undefined };
}

export type Channel = keyof ChannelMap;
export type InputOf<C extends Channel> = ChannelMap[C]['input'];
export type OutputOf<C extends Channel> = ChannelMap[C]['output'];
