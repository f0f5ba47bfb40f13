import type { CollectionName } from '../../domain/record/envelope';
import { communityRole } from '../roles';
import { checkDirectoryWriter, checkSender, checkWriter } from './access';
import { checkClaim } from './claim';
import { canonicalText, checkFinalised, keepsAmendments } from './minutes';
import { checkSize, checkStamps } from './record';

/** Largest document that the county takes, in bytes of JSON. */
export const documentLimit = 1024 * 1024;

export const designId = '_design/mqb';

/** A design document as it is written to the county. */
export interface DesignDocument {
  _id: string;
  language: 'javascript';
  /** Source text of `function (newDoc, oldDoc, userCtx, secObj)`, ES5. */
  validate_doc_update: string;
}

/** The design document of one community database; the community's code is a constant in it. */
export function recordDesign(code: string, collection: CollectionName): DesignDocument {
  const inMeetings = collection === 'meetings';
  const body = [
    `checkWriter(userCtx, ${JSON.stringify(communityRole(code))});`,
    `checkSender(newDoc, userCtx, ${JSON.stringify(code)});`,
    'checkStamps(newDoc);',
    `checkSize(newDoc, ${documentLimit});`,
    `if (newDoc._id.indexOf('number:') === 0) { checkClaim(newDoc, oldDoc, ${inMeetings}); return; }`,
    inMeetings ? 'checkFinalised(newDoc, oldDoc);' : '',
  ];
  const parts = [checkWriter, checkSender, checkStamps, checkSize, checkClaim];
  const minutes = [canonicalText, keepsAmendments, checkFinalised];
  return design(inMeetings ? [...parts, ...minutes] : parts, body);
}

/** The design document of the directory. */
export function directoryDesign(): DesignDocument {
  return design(
    [checkDirectoryWriter, checkSize],
    ['checkDirectoryWriter(userCtx);', `checkSize(newDoc, ${documentLimit});`],
  );
}

// Each part is its own source text, so the parts find each other by name inside of the composed function.
function design(parts: readonly ((...input: never[]) => unknown)[], body: readonly string[]): DesignDocument {
  const lines = [...parts.map(String), ...body.filter((line) => line !== '')];
  return {
    _id: designId,
    language: 'javascript',
    validate_doc_update: `function (newDoc, oldDoc, userCtx, secObj) {\n${lines.join('\n')}\n}`,
  };
}
