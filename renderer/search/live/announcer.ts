/** Shortest time between two announcements, ms: one frame. */
const frame = 16;

/** Tells listeners that something changed, at most once a frame and less often where answering is slow. */
export class Announcer {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  version(): number {
    return this.count;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param cost ms that one answer takes now; a tenth of the time at most goes into answering. */
  changed(cost = 0): void {
    this.timer ??= setTimeout(() => this.now(), Math.max(frame, cost * 10));
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.count++;
    for (const listener of this.listeners) listener();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listeners.clear();
  }
}
