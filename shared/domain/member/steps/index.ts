import type { CodeList } from '../../record/codes';
import { developmentSteps } from './development';
import { workStepCodes } from './work';
import { floatingSteps } from './floating';
import { lostSteps } from './lost';
import { standingSteps } from './standing';
import { transferSteps } from './transfer';
import type { MemberStep, StepGroup } from './type';

/** Headings of 办理 in their order. */
export const stepGroups: readonly StepGroup[] = ['development', 'transfer', 'floating', 'lost', 'standing'];

/** Every step that a member's page offers; as a code list it names the entries of the ledger. */
export const memberSteps: readonly MemberStep[] = [
  ...developmentSteps,
  ...transferSteps,
  ...floatingSteps,
  ...lostSteps,
  ...standingSteps,
];

export const memberStepCodes: CodeList = [...memberSteps, ...workStepCodes];
