import { startCounty } from '../../scripts/county';
import type { Account, County } from '../../scripts/county/contract';

/** A county that can be stopped and started again at the same address with what it held. */
export class TestCounty {
  readonly #folder: string;
  #county: County | undefined;
  #port = 0;
  #admin: County['admin'] | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get county(): County {
    if (!this.#county) throw new Error('the county is stopped');
    return this.#county;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The demonstration accounts of 北关社区. */
  get accounts(): Account[] {
    return this.county.accounts;
  }

  async start(): Promise<void> {
    this.#county = await startCounty({
      port: this.#port,
      dataDir: this.#folder,
      demo: true,
      ...(this.#admin ? { admin: this.#admin } : {}),
    });
    this.#port = Number(new URL(this.#county.url).port);
    this.#admin = this.#county.admin;
  }

  async stop(): Promise<void> {
    await this.#county?.close();
    this.#county = undefined;
  }
}
