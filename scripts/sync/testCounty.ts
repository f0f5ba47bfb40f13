import { randomInt } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseName, directoryDatabase } from '@shared/county/databases';
import { communityRole } from '@shared/county/roles';
import { runOrder } from '@/sync';
import { type Admin, type County, provision, startCounty } from '../county';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** A county for tests: the one that COUNTY_URL names (with its administrator), else the embedded one in a folder. */
export class TestCounty {
  readonly code = `99${String(randomInt(10 ** 9)).padStart(10, '0')}`;
  readonly external = process.env['COUNTY_URL'];
  readonly password = 'a password for tests';
  url = '';
  #admin: Admin = { name: 'admin', password: 'an administrator for tests' };
  #county: County | undefined;
  #folder = '';

  /** With one account for each name, all clerks of the community. */
  static async open(...users: string[]): Promise<TestCounty> {
    const county = new TestCounty();
    await county.start();
    await provision({
      url: county.url,
      admin: county.#admin,
      communities: [{ code: county.code, name: 'Test Community' }],
      users: users.map((name) => ({
        name,
        password: county.password,
        roles: [communityRole(county.code)],
      })),
    });
    return county;
  }

  async start(): Promise<void> {
    if (this.external !== undefined) {
      const address = new URL(this.external);
      this.#admin = {
        name: decodeURIComponent(address.username),
        password: decodeURIComponent(address.password),
      };
      address.username = '';
      address.password = '';
      this.url = address.href.replace(/\/$/, '');
      return;
    }
    this.#folder ||= await mkdtemp(join(tmpdir(), 'mqb-sync-'));
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    this.#county = await startCounty({ port, dataDir: join(this.#folder, 'data'), admin: this.#admin });
    this.url = this.#county.url;
  }

  async stop(): Promise<void> {
    await this.#county?.close();
    this.#county = undefined;
  }

  /** Embedded only, while stopped: the folder as a backup has it. */
  async backup(): Promise<void> {
    await cp(join(this.#folder, 'data'), join(this.#folder, 'backup'), { recursive: true });
  }

  async restore(): Promise<void> {
    await rm(join(this.#folder, 'data'), { recursive: true });
    await cp(join(this.#folder, 'backup'), join(this.#folder, 'data'), { recursive: true });
  }

  authorization(user: string): string {
    return basic(user, this.password);
  }

  get admin(): Admin {
    return this.#admin;
  }

  /** The administrator's authorization. */
  get administrator(): string {
    return basic(this.#admin.name, this.#admin.password);
  }

  /** From now on the county wants the lines of acts. */
  async wantJournal(): Promise<void> {
    const communities = [{ code: this.code, name: 'Test Community', journal: true }];
    await provision({ url: this.url, admin: this.#admin, communities, users: [] });
  }

  async close(): Promise<void> {
    if (this.external !== undefined) {
      const authorization = this.administrator;
      for (const collection of runOrder) {
        const path = `${this.url}/${databaseName(this.code, collection)}`;
        await fetch(path, { method: 'DELETE', headers: { authorization } });
      }
      const entry = `${this.url}/${directoryDatabase}/${this.code}`;
      const etag =
        (await fetch(entry, { method: 'HEAD', headers: { authorization } })).headers.get('etag') ?? '';
      await fetch(entry, {
        method: 'DELETE',
        headers: { authorization, 'if-match': etag.replaceAll('"', '') },
      });
      return;
    }
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
