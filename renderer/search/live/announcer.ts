/** Shortest time between two announcements, ms: one frame. */
const frame = 16;
/** The same while records change by the hundred. */
const calm = 500;

/** Tells listeners that something changed, at most once a frame and less often where answering is slow. */
export class Announcer {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Infinity;
  private count = 0;

  version(): number {
    return this.count;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * @param cost ms that one answer takes now; a tenth of the time at most goes into answering.
   * @param many true where a download or an import changes records by the hundred: the screen follows twice a second.
   */
  changed(cost = 0, many = false): void {
    const wait = Math.max(many ? calm : frame, cost * 10);
    if (performance.now() + wait >= this.due) return;
    clearTimeout(this.timer);
    this.due = performance.now() + wait;
    this.timer = setTimeout(() => this.now(), wait);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = Infinity;
    this.count++;
    for (const listener of this.listeners) listener();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = Infinity;
    this.listeners.clear();
  }
}
