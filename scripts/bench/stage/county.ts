import { communityRole } from '@shared/county/roles';
import { provision, startCounty } from '../../county';
import type { County } from '../../county/contract';

const user = 'bench';
const password = 'a password for the bench';

/** The embedded county in a folder, with new communities on demand. */
export class BenchCounty {
  readonly #county: County;
  readonly #codes: string[] = [];
  #next = 990_000_000_001;

  private constructor(county: County) {
    this.#county = county;
  }

  static async open(dataDir: string): Promise<BenchCounty> {
    return new BenchCounty(await startCounty({ dataDir }));
  }

  get account(): { url: string; user: string; password: string } {
    return { url: this.#county.url, user, password };
  }

  /** Codes of so many empty communities, databases and rules included, which the account may write. */
  async communities(count: number): Promise<string[]> {
    const codes = Array.from({ length: count }, () => String(this.#next++));
    this.#codes.push(...codes);
    await provision({
      url: this.#county.url,
      admin: this.#county.admin,
      communities: codes.map((code) => ({ code, name: `Bench ${code}` })),
      users: [{ name: user, password, roles: this.#codes.map(communityRole) }],
    });
    return codes;
  }

  close(): Promise<void> {
    return this.#county.close();
  }
}
