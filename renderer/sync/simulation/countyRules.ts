import { checkClaim } from '@shared/county/design/claim';
import { checkFinalised } from '@shared/county/design/minutes';
import { isNumberClaim } from '@shared/county/numbers';
import type { CountyDocument } from '@shared/county/wire';
import { isSpoiled } from './edits';

/** What the county of a simulation refuses: accounts without the right, spoiled values, what its design documents say. */
export class CountyRules {
  /** Accounts that may not write for the time being. */
  readonly barred = new Set<string>();
  readonly everBarred = new Set<string>();

  /** The reason for a refusal, as validate_doc_update gives it. */
  judge = (doc: CountyDocument, stored: CountyDocument | undefined): string | undefined => {
    if (this.barred.has(String(doc['sentBy']))) return 'mqb-role: no right to write here';
    if (doc._deleted !== true && Object.values(doc).some(isSpoiled)) return 'mqb-too-large: as if';
    try {
      if (isNumberClaim(doc._id)) checkClaim({ ...doc }, stored ? { ...stored } : null, true);
      else checkFinalised({ ...doc }, stored ? { ...stored } : null);
      return undefined;
    } catch (error) {
      return String((error as { forbidden?: string }).forbidden ?? error);
    }
  };
}
