/** What the wizard collects; county fields may stay empty. */
export interface SetupValues {
  communityCode?: string;
  communityName?: string;
  userName?: string;
  passphrase?: string;
  passphraseAgain?: string;
  countyUrl?: string;
  account?: string;
  password?: string;
}

export type SetupStep = 'office' | 'passphrase' | 'county' | 'done';
