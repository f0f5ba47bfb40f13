import { ownCodesFrom, ownListNames } from '@shared/domain/orgUnit/ownCodes';
import { setOwnEntries } from '@shared/domain/record/ownLists';
import { setOfficeRules, settingsFrom } from '@shared/domain/settings';
import type { StoredSettings } from './officeSettings';

/** Puts what the office has set in force for this session: figures of rules, own entries of lists. */
export function applySettings(stored: StoredSettings): void {
  setOfficeRules(settingsFrom(stored));
  for (const name of ownListNames) setOwnEntries(name, ownCodesFrom(stored, name));
}
