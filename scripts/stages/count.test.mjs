import { describe, expect, it } from 'vitest';
import { honest, ofChecks, ofPlaywright, ofVitest, summary } from './count.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('counting', () => {
  it('reads the three reports', () => {
    expect(ofChecks([{ ok: true }, { ok: false }, { ok: true }])).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    });
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(ofVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(ofPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('believes a good stage', () => {
    expect(honest({ passed: 3, failed: 0, skipped: 1 }, true)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(honest({ passed: 3, failed: 2, skipped: 0 }, false)).toMatchObject({ failed: 2 });
  });

  it.each([
    ['no report', undefined, true],
    ['no test', none, true],
    ['a bad end in spite of its report', { ...none, passed: 3 }, false],
    ['skipped tests only', { ...none, skipped: 3 }, true],
  ])('counts %s as failed', (_what, count, endedWell) => {
    expect(honest(count, endedWell).failed).toBe(1);
  });

  it('ends with the sum alone on its line', () => {
    const stages = [
      { name: 'unit', seconds: 1.2, count: { passed: 3, failed: 0, skipped: 0 } },
      { name: 'e2e', seconds: 9, count: { passed: 4, failed: 1, skipped: 2 } },
    ];
    expect(summary(stages).split('\n')).toEqual([
      'ok   unit: 3 passed, 0 failed (1 s)',
      'FAIL e2e: 4 passed, 1 failed, 2 skipped (9 s)',
      '',
      '7 passed, 1 failed',
    ]);
  });
});
