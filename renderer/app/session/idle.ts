/** What counts as somebody being there. */
const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'compositionupdate', 'touchstart'] as const;
const lookEveryMs = 5000;

interface Idle {
  /** In minutes, asked anew each time. */
  limit: () => number;
  onIdle: () => void;
  /** Work that goes on by itself and must not be cut off. */
  busy: () => boolean;
}

/**
 * Watches for a place that was left. Compares times instead of waiting once, so that it also notices that the PC
 * slept. Events made by scripts do not count. Gives the way to stop.
 */
export function watchIdle({ limit, onIdle, busy }: Idle): () => void {
  let last = Date.now();
  const look = (): void => {
    if (busy()) last = Date.now();
    if (Date.now() - last < limit() * 60_000) return;
    last = Date.now();
    onIdle();
  };
  const touch = (event: Event): void => {
    if (!event.isTrusted) return;
    // The first touch after a long sleep must find the screen locked, not open.
    look();
    last = Date.now();
  };
  for (const sign of signs) globalThis.addEventListener(sign, touch, { capture: true, passive: true });
  const timer = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(timer);
    for (const sign of signs) globalThis.removeEventListener(sign, touch, { capture: true });
  };
}
