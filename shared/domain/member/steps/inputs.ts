import type { CodeList } from '../../record/codes';
import type { Code, PlainDate } from '../../record/envelope';
import { floatingDirections, floatingKinds, lostReasons, searchMethods, watchTerms } from '../codes';

/** What the short form of a step asks for, beside the date. */
export interface StepGiven {
  /** For an item that the step makes; the same however often it is asked. */
  id: string;
  /** The day on which it happened. */
  date: PlainDate;
  text?: string;
  /** Decision, document number or other ground. */
  evidence?: string;
  introducers?: string;
  hours?: number;
  months?: number;
  toOrg?: string;
  fromOrg?: string;
  letterNumber?: string;
  letterAt?: PlainDate;
  validDays?: number;
  branch?: string;
  direction?: Code;
  kind?: Code;
  since?: PlainDate;
  place?: string;
  contact?: string;
  hasCard?: boolean;
  lostSince?: PlainDate;
  lostReason?: Code;
  method?: Code;
  watchTerm?: Code;
}

export type StepInput = Exclude<keyof StepGiven, 'id' | 'date'>;

/** How an input is typed; a list is chosen from. */
export type InputKind = 'line' | 'text' | 'date' | 'number' | 'flag' | 'branch' | { list: CodeList };

export const inputKinds: Readonly<Record<StepInput, InputKind>> = {
  text: 'text',
  evidence: 'line',
  introducers: 'line',
  hours: 'number',
  months: 'number',
  toOrg: 'line',
  fromOrg: 'line',
  letterNumber: 'line',
  letterAt: 'date',
  validDays: 'number',
  branch: 'branch',
  direction: { list: floatingDirections },
  kind: { list: floatingKinds },
  since: 'date',
  place: 'line',
  contact: 'line',
  hasCard: 'flag',
  lostSince: 'date',
  lostReason: { list: lostReasons },
  method: { list: searchMethods },
  watchTerm: { list: watchTerms },
};
