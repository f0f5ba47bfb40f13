import type { CountyClient } from './client';

/** Does what a provisioning has to change and keeps account of it; in a dry run it only keeps account. */
export class Steps {
  readonly county: CountyClient;
  readonly dryRun: boolean;
  /** One English line for each change, in the order in which they were begun. */
  readonly changes: string[] = [];

  constructor(county: CountyClient, dryRun: boolean) {
    this.county = county;
    this.dryRun = dryRun;
  }

  /** Throws CountyAnswer. */
  async put(what: string, path: string, body?: unknown, unless: readonly number[] = []): Promise<void> {
    this.changes.push(what);
    if (!this.dryRun) await this.county.ask('PUT', path, body, unless);
  }
}
