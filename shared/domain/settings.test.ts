import { expect, it } from 'vitest';
import { defaultSettings, settingsFrom } from './settings';

it('are the defaults where nothing else is stored', () => {
  expect(settingsFrom(undefined)).toEqual(defaultSettings);
  expect(settingsFrom({ unknown: 1 })).toEqual(defaultSettings);
});

it('take stored values of the right shape only', () => {
  const visitEvery = { red: { days: 3 }, yellow: { days: 14 }, green: { months: 6 } };
  expect(settingsFrom({ probationMonths: 18, visitEvery, mustVisitTags: ['disabled'] })).toEqual({
    ...defaultSettings,
    probationMonths: 18,
    visitEvery,
    mustVisitTags: ['disabled'],
  });
  const wrong = {
    probationMonths: 'a year',
    probationNoticeMonths: Number.NaN,
    visitEvery: { red: { days: 3 } },
    mustVisitEvery: { weeks: 1 },
    mustVisitTags: 'disabled',
    keepResidentIdNumbers: 1,
    letterDays: -1,
  };
  expect(settingsFrom(wrong)).toEqual(defaultSettings);
});
