import { inputKinds, type StepGiven, type StepInput } from '@shared/domain/member/steps/inputs';
import type { MemberStep } from '@shared/domain/member/steps/type';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';

/** The form of a step as typed. */
export type StepValues = Partial<Record<StepInput, string | boolean>> & { date?: string };
export type StepProblems = Partial<Record<StepInput | 'date' | 'confirm', string>>;

const words = text.members.flows;

/** What the form calls an input of the step. */
export function inputLabel(step: Pick<MemberStep, 'code' | 'grave'>, key: StepInput): string {
  if (key !== 'text') return words.inputs[key];
  return words.textLabels[step.code] ?? (step.grave ? words.reason : words.inputs.text);
}

/** The form with the step's suggestions in it. */
export function valuesOf(suggested: Partial<StepGiven>, today: string): StepValues {
  const typed = Object.entries(suggested).map(([key, value]) => [
    key,
    typeof value === 'number' ? String(value) : value,
  ]);
  return { date: today, ...Object.fromEntries(typed) };
}

/** Reads what was typed; what is missing or wrong is named by its field. */
export function readGiven(
  step: MemberStep,
  values: StepValues,
  { id, today }: { id: string; today: string },
): { given: StepGiven; problems: StepProblems } {
  const problems: StepProblems = {};
  const read: Record<string, unknown> = {};
  const date = values.date ?? '';
  if (date === '') problems.date = words.problems.date;
  else if (date > today) problems.date = words.problems.future;
  for (const key of step.inputs) {
    const value = valueOf(key, values[key]);
    if (value === 'wrong') problems[key] = words.problems.number;
    else if (value !== undefined) read[key] = value;
    else if (step.required?.includes(key)) problems[key] = words.problems.needed(inputLabel(step, key));
    if (inputKinds[key] === 'date' && typeof value === 'string' && value > today)
      problems[key] = words.problems.future;
  }
  return { given: { ...read, id, date }, problems };
}

function valueOf(key: StepInput, typed: string | boolean | undefined): string | number | boolean | undefined {
  if (typeof typed === 'boolean' || typed === undefined) return typed;
  if (inputKinds[key] === 'text') return typed.trim() || undefined;
  const line = cleanLine(typed);
  if (line === '') return undefined;
  if (inputKinds[key] !== 'number') return line;
  const number = Number(line);
  return Number.isFinite(number) && number > 0 ? number : 'wrong';
}
