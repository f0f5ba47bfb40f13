import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export type HostName = 'electron' | 'chromium' | 'packaged';

export interface PcOptions {
  host: HostName;
}

/** An app that runs, whichever host it runs in. */
export interface Running {
  page: Page;
  /** Ends it as a person would. */
  close(): Promise<void>;
  /** SIGKILL for every process of it. */
  kill(): Promise<void>;
  /** Does what saves a file; gives the file's path. */
  saving(act: () => Promise<void>): Promise<string>;
}

/** Starts the app on a folder. `env` reaches the Electron process; the browser host has only the county's address. */
export type Launch = (folder: string, env: Record<string, string>) => Promise<Running>;

/** One PC: a folder that keeps its data, and the app that runs on it now. */
export class Pc {
  readonly folder: string;
  readonly #launch: Launch;
  readonly #env: Record<string, string>;
  #running: Running | undefined;

  constructor(folder: string, launch: Launch, env: Record<string, string>) {
    this.folder = folder;
    this.#launch = launch;
    this.#env = env;
  }

  /** The window. It is another one after `launch`. */
  get page(): Page {
    return this.running.page;
  }

  get running(): Running {
    if (!this.#running) throw new Error('this PC is switched off');
    return this.#running;
  }

  /** Starts the app on this PC's folder; first closes one that runs. */
  async launch(): Promise<Page> {
    await this.close();
    this.#running = await this.#launch(this.folder, this.#env);
    return this.page;
  }

  async close(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  /** A power cut, as far as the app can tell. */
  async kill(): Promise<void> {
    await this.running.kill();
    this.#running = undefined;
  }

  /** A picture of a failed test; the test has its own error already, so none is thrown here. */
  async picture(path: string): Promise<void> {
    await this.#running?.page.screenshot({ path }).catch(() => undefined);
  }

  saving(act: () => Promise<void>): Promise<string> {
    return this.running.saving(act);
  }
}

/** A folder of its own, and what removes it. */
export async function tempFolder(name: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `mqb-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
