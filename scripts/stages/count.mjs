// What the reports of the test runners say, in numbers.

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/** @param {{ok: boolean}[]} results of scripts/check.mjs @returns {Count} */
export const ofChecks = (results) => ({
  passed: results.filter(({ ok }) => ok).length,
  failed: results.filter(({ ok }) => !ok).length,
  skipped: 0,
});

/** @param {Record<string, number>} report Vitest's JSON @returns {Count} */
export const ofVitest = (report) => ({
  passed: report.numPassedTests ?? 0,
  failed: report.numFailedTests ?? 0,
  skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
});

/** A flaky test failed once, and once is too often. @param {{stats: Record<string, number>}} report Playwright's JSON @returns {Count} */
export const ofPlaywright = ({ stats }) => ({
  passed: stats.expected ?? 0,
  failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
  skipped: stats.skipped ?? 0,
});

/**
 * A stage that ended badly, left no report or ran nothing has failed, whatever it counted.
 * @param {Count | undefined} count @param {boolean} endedWell @returns {Count}
 */
export function honest(count, endedWell) {
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: 0 };
  const unseen = failed === 0 && (!endedWell || passed === 0);
  return { passed, failed: unseen ? 1 : failed, skipped };
}

/** @param {{name: string, seconds: number, count: Count}[]} stages */
export function summary(stages) {
  const lines = stages.map(
    ({ name, seconds, count }) =>
      `${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${count.passed} passed, ${count.failed} failed${
        count.skipped > 0 ? `, ${count.skipped} skipped` : ''
      } (${Math.round(seconds)} s)`,
  );
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    stages.reduce((total, { count }) => total + count[key], 0);
  return [...lines, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
