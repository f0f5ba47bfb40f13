import { createHash, timingSafeEqual } from 'node:crypto';
import type { UserContext } from '@shared/county/wire';
import type { Admin } from '../contract';
import type { Databases } from '../store/databases';
import { passwordFits, type PasswordFields } from './password';

interface Known {
  roles: string[];
  salt: string;
  fields: Partial<PasswordFields>;
  /** Digest of the password that fitted last: hashing at every request would cost more than the request. */
  fitted?: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The administrator and the accounts of `_users`. */
export class Accounts {
  readonly #databases: Databases;
  readonly #admin: Admin;
  readonly #known = new Map<string, Known | undefined>();

  constructor(databases: Databases, admin: Admin) {
    this.#databases = databases;
    this.#admin = admin;
  }

  /** Call after a write to `_users`. */
  forget(): void {
    this.#known.clear();
  }

  /** Undefined for a name that is not known or a password that does not fit. */
  async check(name: string, password: string): Promise<UserContext | undefined> {
    if (name === this.#admin.name) {
      const fits = timingSafeEqual(digest(password), digest(this.#admin.password));
      return fits ? { name, roles: ['_admin'] } : undefined;
    }
    const known = await this.#find(name);
    if (known === undefined) return undefined;
    const shown = digest(`${known.salt}:${password}`).toString('hex');
    if (known.fitted !== shown && !(await passwordFits(password, known.fields))) return undefined;
    known.fitted = shown;
    return { name, roles: known.roles };
  }

  /** The account as it stands now, and what signs its cookies: they end with a new password. */
  async session(name: string): Promise<{ who: UserContext; secret: string } | undefined> {
    const { secret } = this.#databases.state;
    if (name === this.#admin.name) {
      const own = `${secret}${digest(this.#admin.password).toString('hex')}`;
      return { who: { name, roles: ['_admin'] }, secret: own };
    }
    const known = await this.#find(name);
    return known && { who: { name, roles: known.roles }, secret: `${secret}${known.salt}` };
  }

  async #find(name: string): Promise<Known | undefined> {
    if (!this.#known.has(name)) this.#known.set(name, await this.#read(name));
    return this.#known.get(name);
  }

  async #read(name: string): Promise<Known | undefined> {
    const doc = await this.#databases.find('_users')?.find(`org.couchdb.user:${name}`);
    if (doc === undefined) return undefined;
    const roles = Array.isArray(doc.roles) ? doc.roles.filter((role) => typeof role === 'string') : [];
    const fields = doc as Partial<PasswordFields>;
    return { roles, salt: fields.salt ?? '', fields };
  }
}
