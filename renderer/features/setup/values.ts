/** What the wizard collects; county fields may stay empty. */
export interface SetupValues {
  /** At a community, or above several. */
  place?: 'community' | 'above';
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
