import { _electron, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../../e2e/harness/chromium';
import { electronExecutable } from '../../electron-runtime.mjs';

export interface Started {
  page: Page;
  close(): Promise<void>;
}

/** Starts a browser on a data folder and opens the bench page in it. */
export type Start = (folder: string) => Promise<Started>;

/** One PC: a data folder and the browser that runs on it now. */
export class Pc {
  readonly #start: Start;
  readonly #folder: string;
  readonly #origin: string;
  #started: Started | undefined;

  constructor(start: Start, folder: string, origin: string) {
    this.#start = start;
    this.#folder = folder;
    this.#origin = origin;
  }

  get page(): Page {
    if (!this.#started) throw new Error('this PC is switched off');
    return this.#started.page;
  }

  /** A new process on the same data. */
  async restart(): Promise<void> {
    await this.close();
    this.#started = await this.#start(this.#folder);
  }

  /** The bench page with an empty memory. */
  async openBench(): Promise<void> {
    await this.page.goto(`${this.#origin}/index.html`);
  }

  /** The app's own first page. */
  async openApp(): Promise<void> {
    await this.page.goto(`${this.#origin}/app/index.html`);
  }

  async close(): Promise<void> {
    await this.#started?.close();
    this.#started = undefined;
  }
}

/** The system's Chromium, as the end-to-end tests start it. */
export function startChromium(origin: string): Start {
  const launch = chromiumLaunch(`${origin}/index.html`);
  return (folder) => launch(folder, {});
}

/** The Electron runtime on an app folder. */
export function startElectron(app: string): Start {
  return async (folder) => {
    const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env as Record<string, string>;
    const electron = await _electron.launch({
      ...(await electronExecutable(app)),
      env: { ...env, MINQINGBEN_USER_DATA: folder },
    });
    const page = await electron.firstWindow();
    await page.waitForLoadState('load');
    return { page, close: () => electron.close() };
  };
}
