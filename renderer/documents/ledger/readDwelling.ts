import { refusedTag } from '@shared/domain/household/codes';
import { documents } from '@shared/messages/documents';
import type { RowReader } from '../plan/rowReader';
import type { HouseholdColumn } from '../table/householdFields';
import type { CodeReader } from '../values/readCode';
import type { Reading } from '../values/reading';
import { readName, readText } from '../values/readText';
import type { Cell } from '../grid';
import { splitAddress } from './address';
import type { HouseholdDraft } from './plan';

const words = documents.ledger;

/** What a row says about the household as a whole. */
export type Dwelling = Partial<
  Pick<
    HouseholdDraft,
    | 'grid'
    | 'compound'
    | 'building'
    | 'stairwell'
    | 'room'
    | 'head'
    | 'kind'
    | 'level'
    | 'levelReason'
    | 'note'
  >
>;

const places = ['grid', 'compound', 'building', 'stairwell', 'room'] as const;

/** Address, head and what else belongs to the household, as one row has it. */
export function readDwelling(row: RowReader<HouseholdColumn>, code: CodeReader<HouseholdColumn>): Dwelling {
  const found: Dwelling = {};
  for (const field of places) put(found, field, row.take(field, readText));
  const whole = row.take('address', readText);
  // An address in one cell serves where the ledger has no columns for its parts.
  if (whole !== undefined && found.building === undefined && found.room === undefined) {
    Object.assign(found, { ...splitAddress(whole), ...found });
  }
  put(found, 'head', row.take('head', readName));
  put(found, 'kind', code.one(row, 'kind'));
  put(found, 'level', code.one(row, 'level'));
  put(found, 'levelReason', row.take('levelReason', decent));
  put(found, 'note', row.take('note', decent));
  return found;
}

/** Free text that holds a refused word is left out, and said so: only needs and services are kept. */
function decent(cell: Cell): Reading<string> {
  const { value } = readText(cell);
  const refused = value === undefined ? undefined : refusedTag(value);
  if (refused !== undefined) return { remark: words.refusedNote(refused) };
  return value === undefined ? {} : { value };
}

function put<K extends keyof Dwelling>(dwelling: Dwelling, field: K, value: Dwelling[K] | undefined): void {
  if (value !== undefined) dwelling[field] = value;
}
