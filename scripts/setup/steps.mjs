// Progress on stderr, so that stdout holds answers only.

const tickMs = 10_000;

/** @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Does one long step: says that it begins, every ten seconds how far it is, and what came of it.
 * @template T @param {string} label @param {(note: (far: string) => void) => Promise<T>} act `note` takes how far it is
 * @returns {Promise<T>}
 */
export async function step(label, act) {
  const from = Date.now();
  const seconds = () => Math.round((Date.now() - from) / 1000);
  say(`… ${label}`);
  let far = '';
  const tick = setInterval(() => say(`  ${label}: ${seconds()} s${far && `, ${far}`}`), tickMs);
  try {
    const outcome = await act((noted) => (far = noted));
    say(`✓ ${label}${typeof outcome === 'string' ? `: ${outcome}` : ''} (${seconds()} s)`);
    return outcome;
  } finally {
    clearInterval(tick);
  }
}
