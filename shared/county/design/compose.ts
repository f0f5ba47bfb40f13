import type { CollectionName } from '../../domain/record/envelope';
import { documentLimit } from '../limits';
import {
  checkDirectoryWriter,
  checkEdit,
  checkSender,
  checkStanding,
  checkWriter,
  gridRefusal,
  holdsOne,
  ownRefusal,
  transferRefusal,
} from './access';
import { checkClaim } from './claim';
import { checkAddedOnly } from './line';
import { canonicalText, checkFinalised, keepsAmendments, sameValue } from './minutes';
import { checkSize, checkStamps } from './record';
import { writersOf } from './writers';

export const designId = '_design/mqb';

/** A design document as it is written to the county. */
export interface DesignDocument {
  _id: string;
  language: 'javascript';
  /** Source text of `function (newDoc, oldDoc, userCtx, secObj)`, ES5. */
  validate_doc_update: string;
}

/**
 * The design document of one community database; the community's code is a constant in it, and the code that it bears
 * at present says who is above it.
 */
export function recordDesign(
  code: string,
  collection: CollectionName,
  present: string = code,
): DesignDocument {
  const inMeetings = collection === 'meetings';
  const inJournal = collection === 'journal';
  const ofMembers = collection === 'members';
  const writers = JSON.stringify(writersOf(code, collection, present));
  const body = [
    `checkWriter(newDoc, oldDoc, userCtx, ${writers}, sameValue);`,
    ofMembers ? `checkStanding(newDoc, oldDoc, userCtx, ${writers});` : '',
    'checkEdit(newDoc, oldDoc);',
    `checkSender(newDoc, userCtx, ${JSON.stringify(code)});`,
    'checkStamps(newDoc);',
    `checkSize(newDoc, ${documentLimit});`,
    `if (newDoc._id.indexOf('number:') === 0) { checkClaim(newDoc, oldDoc, ${inMeetings}); return; }`,
    inMeetings ? 'checkFinalised(newDoc, oldDoc);' : '',
    inJournal ? 'checkAddedOnly(oldDoc);' : '',
  ];
  const access = [holdsOne, gridRefusal, ownRefusal, transferRefusal, checkWriter, checkEdit, checkSender];
  const record = [canonicalText, sameValue, checkStamps, checkSize, checkClaim];
  const minutes = inMeetings ? [keepsAmendments, checkFinalised] : [];
  const lines = inJournal ? [checkAddedOnly] : [];
  const membership = ofMembers ? [checkStanding] : [];
  return design([...access, ...record, ...minutes, ...lines, ...membership], body);
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
