/** What crosses between the window and the machine. The renderer checks these against its `Host` at compile time. */

export interface VaultStatus {
  state: 'empty' | 'locked' | 'open';
  passphraseRequired: boolean;
}

export interface CountySession {
  url: string;
  user: string;
  roles: string[];
}

export interface CountyStatus {
  url?: string;
  user?: string;
  signedIn: boolean;
  roles: string[];
}

export interface PassphraseInput {
  passphrase?: string;
}

export interface SignInInput {
  url: string;
  user: string;
  password: string;
}

export interface SaveFileInput {
  suggestedName: string;
  bytes: Uint8Array;
}

export interface ReportInput {
  message: string;
  stack?: string;
}
