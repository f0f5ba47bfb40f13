import { provision, startCounty } from '../../scripts/county';
import type { Account, County } from '../../scripts/county/contract';

const beiguan = { code: '420683001001', name: '北关社区' };
const clerk = { name: 'beiguan', password: '测试用密码-1', roles: [`community:${beiguan.code}`] };

/** A county that can be stopped and started again at the same address with what it held. */
export class TestCounty {
  readonly #folder: string;
  #county: County | undefined;
  #port = 0;
  #admin: County['admin'] | undefined;

  readonly #demo: boolean;

  /** `demo`: with the demonstration data of 北关社区, else its empty databases and one clerk. */
  constructor(folder: string, demo = true) {
    this.#folder = folder;
    this.#demo = demo;
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

  /** What the clerk of the empty 北关社区 types into 数据上报. */
  clerk(): { url: string; user: string; password: string } {
    return { url: this.url, user: clerk.name, password: clerk.password };
  }

  async start(): Promise<void> {
    this.#county = await startCounty({
      port: this.#port,
      dataDir: this.#folder,
      demo: this.#demo,
      ...(this.#admin ? { admin: this.#admin } : {}),
    });
    this.#port = Number(new URL(this.#county.url).port);
    this.#admin = this.#county.admin;
    if (!this.#demo)
      await provision({ url: this.url, admin: this.#county.admin, communities: [beiguan], users: [clerk] });
  }

  async stop(): Promise<void> {
    await this.#county?.close();
    this.#county = undefined;
  }
}
