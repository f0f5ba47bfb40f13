import type { LedgerEntry } from '../../ledger/type';
import type { CodeEntry } from '../../record/codes';
import type { Code, Draft, PlainDate } from '../../record/envelope';
import type { OfficeSettings } from '../../settings';
import type { Member } from '../type';
import type { StepGiven, StepInput } from './inputs';

/** Under which heading of 办理 a step stands. */
export type StepGroup = 'development' | 'transfer' | 'floating' | 'lost' | 'standing';

/** A rule that a step would go against; the person is told and may go on, and the entry says so. */
export interface Concern {
  /** One of `memberRules`. */
  rule: Code;
  /** The first or last day on which the rule allows it. */
  day?: PlainDate;
}

/** What a rule may look at. */
export interface StepView {
  member: Draft<Member>;
  given: StepGiven;
  settings: OfficeSettings;
  /** The member's ledger, without what was taken back. */
  entries: readonly LedgerEntry[];
}

/** One step of a flow: when it can be taken, what it asks for, what it changes, what speaks against it. */
export interface MemberStep extends Pick<CodeEntry, 'code' | 'label' | 'source'> {
  group: StepGroup;
  inputs: readonly StepInput[];
  required?: readonly StepInput[];
  /** A decision on somebody's membership: asked for once more before it is written. */
  grave?: true;
  fits: (member: Draft<Member>) => boolean;
  /** What the form begins with. */
  suggest?: (member: Draft<Member>, settings: OfficeSettings) => Partial<StepGiven>;
  change?: (member: Draft<Member>, given: StepGiven, settings: OfficeSettings) => Partial<Draft<Member>>;
  concerns?: (view: StepView) => Concern[];
  /** What of the form belongs into the entry's text and into no field. */
  said?: (given: StepGiven) => string;
}
