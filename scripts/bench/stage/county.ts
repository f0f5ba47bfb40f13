import { collectionNames, databaseName, directoryDatabase } from '@shared/county/databases';
import { communityRole } from '@shared/county/roles';
import { provision, startCounty } from '../../county';
import type { Account, Admin, County } from '../../county/contract';

const user = 'bench';
const password = 'a password for the bench';

interface Opened {
  url: string;
  admin: Admin;
  /** The embedded one; undefined where COUNTY_URL names another. */
  county: County | undefined;
}

/**
 * The county of the bench, with new communities on demand: the one that COUNTY_URL names (with its administrator), else
 * the embedded one in a folder.
 */
export class BenchCounty {
  readonly #opened: Opened;
  readonly #codes: string[] = [];
  #next: number;

  private constructor(opened: Opened) {
    this.#opened = opened;
    // Another run may have left communities at a county that stays.
    this.#next = opened.county ? 990_000_000_001 : 991_000_000_001 + (Date.now() % 1_000_000_000) * 8;
  }

  static async open(dataDir: string): Promise<BenchCounty> {
    const external = process.env['COUNTY_URL'];
    if (external === undefined) {
      const county = await startCounty({ dataDir });
      return new BenchCounty({ url: county.url, admin: county.admin, county });
    }
    const address = new URL(external);
    const admin = {
      name: decodeURIComponent(address.username),
      password: decodeURIComponent(address.password),
    };
    address.username = '';
    address.password = '';
    return new BenchCounty({ url: address.href.replace(/\/$/, ''), admin, county: undefined });
  }

  get account(): { url: string; user: string; password: string } {
    return { url: this.#opened.url, user, password };
  }

  /** What answers, for the figures. */
  get kind(): string {
    return this.#opened.county ? 'embedded' : 'COUNTY_URL';
  }

  /** Codes of so many empty communities, databases and rules included, which the account may write. */
  async communities(count: number): Promise<string[]> {
    const codes = Array.from({ length: count }, () => String(this.#next++));
    this.#codes.push(...codes);
    await this.#provision(codes, [{ name: user, password, roles: this.#codes.map(communityRole) }]);
    return codes;
  }

  /** Accounts of a community's clerks. */
  async clerks(code: string, names: readonly string[]): Promise<void> {
    await this.#provision(
      [],
      names.map((name) => ({ name, password, roles: [communityRole(code)] })),
    );
  }

  async #provision(codes: readonly string[], users: Account[]): Promise<void> {
    const { url, admin } = this.#opened;
    const communities = codes.map((code) => ({ code, name: `Bench ${code}` }));
    await provision({ url, admin, communities, users });
  }

  /** Takes the databases away again where the county stays. */
  async close(): Promise<void> {
    const { url, admin, county } = this.#opened;
    if (county) return county.close();
    const authorization = `Basic ${Buffer.from(`${admin.name}:${admin.password}`).toString('base64')}`;
    for (const code of this.#codes) {
      for (const collection of collectionNames) {
        await fetch(`${url}/${databaseName(code, collection)}`, {
          method: 'DELETE',
          headers: { authorization },
        });
      }
      const entry = `${url}/${directoryDatabase}/${code}`;
      const head = await fetch(entry, { method: 'HEAD', headers: { authorization } });
      const rev = (head.headers.get('etag') ?? '').replaceAll('"', '');
      await fetch(entry, { method: 'DELETE', headers: { authorization, 'if-match': rev } });
    }
  }
}
