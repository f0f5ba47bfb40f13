import { provision, startCounty } from '../../scripts/county';
import { databaseName } from '../../shared/county/databases';
import type { CollectionName } from '../../shared/domain/record/envelope';
import type { Account, Community, County } from '../../scripts/county/contract';

const beiguan = { code: '420683001001', name: '北关社区' };
const clerk = { name: 'beiguan', password: '测试用密码-1', roles: [`community:${beiguan.code}`] };

/** A county that can be stopped and started again at the same address with what it held. */
export class TestCounty {
  readonly #folder: string;
  #county: County | undefined;
  #port = 0;
  #watched: ((line: string) => void) | undefined;
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
      log: (line) => this.#watched?.(line),
      ...(this.#admin ? { admin: this.#admin } : {}),
    });
    this.#port = Number(new URL(this.#county.url).port);
    this.#admin = this.#county.admin;
    if (!this.#demo)
      await provision({ url: this.url, admin: this.#county.admin, communities: [beiguan], users: [clerk] });
  }

  /** Stops the county as soon as it has answered so many requests of this kind; resolves when it has stopped. */
  stopAfter(request: RegExp, count: number): Promise<void> {
    return new Promise((stopped) => {
      let left = count;
      this.#watched = (line) => {
        if (request.test(line)) left -= 1;
        if (left > 0) return;
        this.#watched = undefined;
        void this.stop().then(stopped);
      };
    });
  }

  /** What an administrator does to the clerk's account. */
  async setRoles(roles: string[]): Promise<void> {
    await this.#changeClerk({ roles });
  }

  /** Takes the clerk's account out of the county altogether. */
  async removeClerk(): Promise<void> {
    await this.#changeClerk({ _deleted: true });
  }

  async #changeClerk(change: Record<string, unknown>): Promise<void> {
    const headers = { authorization: this.#authorization(), 'content-type': 'application/json' };
    const address = `${this.url}/_users/org.couchdb.user:${clerk.name}`;
    const document = (await (await fetch(address, { headers })).json()) as Record<string, unknown>;
    const body = JSON.stringify({ ...document, ...change });
    const answer = await fetch(address, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`account not changed: ${answer.status}`);
  }

  #authorization(): string {
    const { admin } = this.county;
    return `Basic ${Buffer.from(`${admin.name}:${admin.password}`).toString('base64')}`;
  }

  /** More communities and accounts than 北关社区 and its clerk; gives what an account types into 数据上报. */
  async add(
    communities: Community[],
    users: Account[],
  ): Promise<{ url: string; user: string; password: string }[]> {
    await provision({
      url: this.url,
      admin: this.county.admin,
      communities: [beiguan, ...communities],
      users,
    });
    return users.map(({ name, password = '' }) => ({ url: this.url, user: name, password }));
  }

  /** How many documents a database of the empty 北关社区 holds, design documents left out. */
  async count(collection: CollectionName): Promise<number> {
    return (await this.documents(collection)).length;
  }

  /** The documents of a database, design documents left out. */
  async documents(collection: CollectionName, code = beiguan.code): Promise<Record<string, unknown>[]> {
    const answer = await fetch(`${this.url}/${databaseName(code, collection)}/_all_docs?include_docs=true`, {
      headers: { authorization: this.#authorization() },
    });
    const { rows } = (await answer.json()) as { rows: { id: string; doc: Record<string, unknown> }[] };
    return rows.filter(({ id }) => !id.startsWith('_design/')).map(({ doc }) => doc);
  }

  async stop(): Promise<void> {
    await this.#county?.close();
    this.#county = undefined;
  }
}
