const firstMs = 500;
const longestMs = 20_000;
/** A clerk waits at most this long for one request to be tried again; beyond, the run ends and says so. */
const patienceMs = 30_000;

/**
 * Milliseconds to wait before the next try (exponential, with jitter so that the PCs of a county do not knock
 * together), at least what the county asked for; undefined when it asked for more than a clerk waits.
 */
export function waitBefore(
  attempt: number,
  retryAfterMs: number | undefined,
  random: () => number,
): number | undefined {
  if (retryAfterMs !== undefined && retryAfterMs > patienceMs) return undefined;
  const ceiling = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  const jittered = ceiling / 2 + (random() * ceiling) / 2;
  return Math.max(retryAfterMs ?? 0, jittered);
}
