import { isObject } from '../lib/equal';
import type { Code } from './record/envelope';

/** A span of time counted in days or in months. */
export type Interval = { days: number } | { months: number };

/** Every figure that a rule uses; an office or its county may set others. */
export interface OfficeSettings {
  /** 预备期 (中国共产党章程 art. 7: one year). */
  probationMonths: number;
  /** How long before 转正 a member stands in the list of those due. */
  probationNoticeMonths: number;
  /** 发展党员: talk with an applicant within so many months. */
  talkMonths: number;
  /** Reviews of activists, every so many months. */
  reviewMonths: number;
  /** From 积极分子 to 发展对象 at least. */
  activistMonths: number;
  /** Hours of training before admission at least. */
  trainingHours: number;
  /** Shortest and longest extension of 预备期. */
  extensionMonths: { least: number; most: number };
  /** 流动党员: away for so many months; contact at least as often. */
  floatingMonths: number;
  /** 失联 for so many months may lead to 停止党籍 … */
  lostMonths: number;
  /** … and so many months later to 除名; each by decision only. */
  stoppedMonths: number;
  /** How many days ahead a step stands in the list of those due. */
  dueNoticeDays: number;
  /** How often a household is due by 走访等级 (domain.md section 4). */
  visitEvery: Record<'red' | 'yellow' | 'green', Interval>;
  /** 五必访: households with one of these tags are due at least this often. */
  mustVisitEvery: Interval;
  mustVisitTags: Code[];
  /** 老党员 from so many years of 党龄. */
  veteranYears: number;
  /** Validity of a 介绍信 in days (at most three months). */
  letterDays: number;
  /** Keep ID numbers of residents (off: an import drops them). */
  keepResidentIdNumbers: boolean;
}

export const defaultSettings: OfficeSettings = {
  probationMonths: 12,
  probationNoticeMonths: 1,
  talkMonths: 1,
  reviewMonths: 6,
  activistMonths: 12,
  trainingHours: 24,
  extensionMonths: { least: 6, most: 12 },
  floatingMonths: 6,
  lostMonths: 6,
  stoppedMonths: 24,
  dueNoticeDays: 30,
  visitEvery: { red: { days: 7 }, yellow: { months: 1 }, green: { months: 3 } },
  mustVisitEvery: { months: 1 },
  mustVisitTags: ['minimumLiving', 'extremeHardship', 'emptyNest', 'livingAlone', 'disabled', 'jobless'],
  veteranYears: 50,
  letterDays: 90,
  keepResidentIdNumbers: false,
};

let current = defaultSettings;

/** The figures of the office that is open; the defaults until its settings have been read. */
export const officeRules = (): OfficeSettings => current;

/** Puts an office's figures in force for every rule of this session (docs/adr/0082). */
export function setOfficeRules(settings: OfficeSettings): void {
  current = settings;
}

/** The office's settings over the defaults; a stored value of another shape is left aside, never trusted. */
export function settingsFrom(stored: Readonly<Record<string, unknown>> | undefined): OfficeSettings {
  return overlay(defaultSettings, stored ?? {});
}

function overlay<T extends object>(defaults: T, stored: Readonly<Record<string, unknown>>): T {
  const known = Object.entries(defaults).map(([key, value]: [string, unknown]) => {
    const own = stored[key];
    return [key, fits(value, own) ? own : value];
  });
  // Each value has the shape of its default.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(known) as T;
}

function fits(model: unknown, value: unknown): boolean {
  if (typeof model === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (Array.isArray(model)) return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  if (isInterval(model)) return isInterval(value);
  if (!isObject(model)) return typeof value === typeof model;
  return isObject(value) && Object.keys(model).every((key) => fits(model[key], value[key]));
}

function isInterval(value: unknown): value is Interval {
  if (!isObject(value)) return false;
  const parts = Object.entries(value);
  return (
    parts.length === 1 &&
    parts.every(
      ([unit, count]) => ['days', 'months'].includes(unit) && typeof count === 'number' && count > 0,
    )
  );
}
