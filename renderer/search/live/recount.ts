import { breathing } from './breathe';

/**
 * Works something out in steps, again after every change. Never two at a time, and one that was begun is finished:
 * while records change by the hundred there would be no end otherwise.
 */
export class Recount<Found> {
  private wanted = false;
  private running = false;
  private left = false;

  constructor(
    private readonly steps: () => Generator<void, Found>,
    private readonly tell: (found: Found) => void,
  ) {}

  want(): void {
    this.wanted = true;
    if (!this.running) void this.run();
  }

  /** Nobody waits for it any more. */
  leave(): void {
    this.left = true;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.wanted && !this.left) {
        this.wanted = false;
        this.tell(await breathing(this.steps(), () => this.stillAsked()));
      }
    } catch (error) {
      if (!(error instanceof Left)) throw error;
    } finally {
      this.running = false;
    }
  }

  private stillAsked(): void {
    if (this.left) throw new Left();
  }
}

class Left extends Error {}
