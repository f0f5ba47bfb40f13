import { expect, it } from 'vitest';
import { refusalCodes } from '@shared/county/refusals';
import { text } from '@shared/messages';
import type { StopCode } from '@/sync';
import { refusalSentence, stopSentence } from './sentences';

/** A new code is missing here until it has words. */
const stopCodes: Record<StopCode, true> = {
  offline: true,
  timeout: true,
  tls: true,
  captivePortal: true,
  signInNeeded: true,
  forbidden: true,
  notFound: true,
  conflict: true,
  precondition: true,
  tooLarge: true,
  busy: true,
  serverError: true,
  countyFull: true,
  badAnswer: true,
  badRequest: true,
  cancelled: true,
  serverChanged: true,
  diskFull: true,
  failed: true,
  noCommunities: true,
};

const allStops = Object.keys(stopCodes) as StopCode[];

it('every end of a run has a sentence of its own, in Chinese and with what to do', () => {
  const sentences = allStops.map((code) => stopSentence(`stopped:${code}`) ?? '');
  expect(new Set(sentences).size).toBe(allStops.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/请|已取消/u);
    // Nothing of the protocol, and no code.
    expect(sentence).not.toMatch(/\d{3}|[A-Za-z]/u);
  }
  expect(stopSentence('complete')).toBeUndefined();
});

it('every rule of the county has a reason in plain words; its own words are never shown', () => {
  const reasons = refusalCodes.map((code) =>
    refusalSentence({ status: 'forbidden', reason: `${code}: no such right` }),
  );
  expect(new Set(reasons).size).toBe(refusalCodes.length);
  for (const reason of reasons) expect(reason).not.toMatch(/[A-Za-z]/u);
  expect(refusalSentence({ status: 'forbidden', reason: 'somebody else’s rule' })).toBe(
    text.sync.refusals['other'],
  );
  expect(refusalSentence(undefined)).toBe(text.sync.refusals['other']);
});
