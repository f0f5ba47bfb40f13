import { turn } from '@/data/turn';

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
  /** How long the screen took to follow the last time, ms. */
  private cost = 0;

  version(): number {
    return this.count;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * A tenth of the time at most goes into following.
   * @param many true where a download or an import changes records by the hundred: the screen follows twice a second.
   */
  changed(many = false): void {
    const wait = Math.max(many ? calm : frame, this.cost * 10);
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
    const from = performance.now();
    for (const listener of this.listeners) listener();
    void this.measure(from);
  }

  /** Lists are asked and drawn before others have their turn. */
  private async measure(from: number): Promise<void> {
    if (this.listeners.size === 0) return;
    await turn();
    this.cost = performance.now() - from;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = Infinity;
    this.listeners.clear();
  }
}
