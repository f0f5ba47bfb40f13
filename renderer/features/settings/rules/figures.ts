import { defaultSettings, type Interval, type OfficeSettings } from '@shared/domain/settings';
import { text } from '@shared/messages';

const words = text.rules;

type Unit = keyof typeof words.units;
type Source = keyof typeof words.sources;

/** Settings that are one whole number. */
type NumberKey = {
  [K in keyof OfficeSettings]: OfficeSettings[K] extends number ? K : never;
}[keyof OfficeSettings];

/** One line of the table: a number of months, days … or an interval whose unit can be chosen. */
export type RuleFigure =
  | { kind: 'number'; key: NumberKey; unit: Unit; source: Source; label: string }
  | { kind: 'level'; level: keyof OfficeSettings['visitEvery']; source: Source; label: string }
  | { kind: 'mustVisit'; source: Source; label: string };

const numbers: readonly (readonly [NumberKey & keyof typeof words.names, Unit, Source])[] = [
  ['talkMonths', 'months', 'admission'],
  ['reviewMonths', 'months', 'admission'],
  ['activistMonths', 'months', 'admission'],
  ['trainingHours', 'hours', 'admission'],
  ['probationMonths', 'months', 'constitution'],
  ['probationNoticeMonths', 'months', 'custom'],
  ['floatingMonths', 'months', 'floating'],
  ['lostMonths', 'months', 'lost'],
  ['stoppedMonths', 'months', 'lost'],
  ['letterDays', 'days', 'relations'],
  ['dueNoticeDays', 'days', 'custom'],
  ['veteranYears', 'years', 'custom'],
];

export const ruleFigures: readonly RuleFigure[] = [
  ...numbers.map(([key, unit, source]): RuleFigure => ({
    kind: 'number',
    key,
    unit,
    source,
    label: words.names[key],
  })),
  ...(['red', 'yellow', 'green'] as const).map((level): RuleFigure => ({
    kind: 'level',
    level,
    source: 'custom',
    label: words.names[level],
  })),
  { kind: 'mustVisit', source: 'custom', label: words.names.mustVisitEvery },
];

/** A figure as it is typed: a number and the word of its unit. */
export interface Shown {
  value: number;
  unit: Unit;
}

const ofInterval = (interval: Interval): Shown =>
  'days' in interval ? { value: interval.days, unit: 'days' } : { value: interval.months, unit: 'months' };

/** What the settings say of a figure. */
export function shownFigure(figure: RuleFigure, settings: OfficeSettings): Shown {
  if (figure.kind === 'number') return { value: settings[figure.key], unit: figure.unit };
  return ofInterval(figure.kind === 'level' ? settings.visitEvery[figure.level] : settings.mustVisitEvery);
}

/** What to store for a figure; undefined brings back the usual one. Null takes a key back. */
export function patchOf(
  figure: RuleFigure,
  shown: Shown | undefined,
  settings: OfficeSettings,
): Record<string, unknown> {
  if (figure.kind === 'number') {
    const usual = defaultSettings[figure.key];
    return { [figure.key]: shown === undefined || shown.value === usual ? null : shown.value };
  }
  const interval = shown && (shown.unit === 'days' ? { days: shown.value } : { months: shown.value });
  if (figure.kind === 'mustVisit') return { mustVisitEvery: interval ?? null };
  const usual = defaultSettings.visitEvery[figure.level];
  return { visitEvery: { ...settings.visitEvery, [figure.level]: interval ?? usual } };
}

/** Whole numbers from 1 to 1200. */
export const isFigure = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 1200;
