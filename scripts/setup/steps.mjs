// Progress on stderr, so that stdout holds answers only.

const tickMs = 10_000;

/** @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Does one long step: says that it begins, every ten seconds that it still runs, and what came of it.
 * @template T @param {string} label @param {() => Promise<T>} act @returns {Promise<T>}
 */
export async function step(label, act) {
  const from = Date.now();
  const seconds = () => Math.round((Date.now() - from) / 1000);
  say(`… ${label}`);
  const tick = setInterval(() => say(`  ${label}: ${seconds()} s`), tickMs);
  try {
    const outcome = await act();
    say(`✓ ${label}${typeof outcome === 'string' ? `: ${outcome}` : ''} (${seconds()} s)`);
    return outcome;
  } finally {
    clearInterval(tick);
  }
}
