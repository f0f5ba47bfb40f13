import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from './database';
import { openPouch } from './pouch';
import { readState, writeState, type CountyState } from './stateFile';

/** CouchDB 3 gives a new database to administrators only. */
const closedToAll = { admins: { roles: ['_admin'] }, members: { roles: ['_admin'] } };

/** All databases of a county, in a folder or in memory. */
export class Databases {
  readonly #folder: string | undefined;
  readonly #open = new Map<string, Database>();
  readonly state: CountyState;

  /** Throws where the folder cannot be made or its state not be read. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    this.state = (folder === undefined ? undefined : readState(this.#stateFile(folder))) ?? {
      secret: randomBytes(32).toString('hex'),
      uuid: randomBytes(16).toString('hex'),
      databases: {},
    };
    this.#sweep();
    if (this.find('_users') === undefined) this.create('_users');
  }

  names(): string[] {
    return Object.keys(this.state.databases).toSorted();
  }

  find(name: string): Database | undefined {
    const open = this.#open.get(name);
    if (open !== undefined) return open;
    const entry = Object.hasOwn(this.state.databases, name) ? this.state.databases[name] : undefined;
    if (entry === undefined) return undefined;
    const pouch =
      this.#folder === undefined
        ? openPouch(entry.epoch, 'memory')
        : openPouch(join(this.#folder, entry.epoch), 'leveldb');
    const database = new Database(name, entry, pouch);
    this.#open.set(name, database);
    return database;
  }

  /** Callers see to it that there is none of this name. */
  create(name: string): void {
    this.state.databases[name] = {
      epoch: randomBytes(8).toString('hex'),
      createdAt: Math.floor(Date.now() / 1000),
      security: structuredClone(closedToAll),
    };
    this.save();
  }

  /** The name is free at once; its documents go after it. */
  async remove(database: Database): Promise<void> {
    this.#open.delete(database.name);
    delete this.state.databases[database.name];
    this.save();
    await database.lock.run(async () => {
      await database.pouch.destroy();
    });
  }

  /** Call after changing an entry. */
  save(): void {
    if (this.#folder !== undefined) writeState(this.#stateFile(this.#folder), this.state);
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    // A database in memory has to be destroyed, or it stays in the process for ever.
    await Promise.all(
      open.map((database) =>
        database.lock.run(async () => {
          await (this.#folder === undefined ? database.pouch.destroy() : database.pouch.close());
        }),
      ),
    );
  }

  #stateFile(folder: string): string {
    return join(folder, 'county.json');
  }

  /** Takes away folders of databases whose removal was cut short. */
  #sweep(): void {
    if (this.#folder === undefined) return;
    const used = new Set(Object.values(this.state.databases).map((entry) => entry.epoch));
    for (const name of readdirSync(this.#folder)) {
      if (/^[0-9a-f]{16}$/.test(name) && !used.has(name)) {
        rmSync(join(this.#folder, name), { recursive: true, force: true });
      }
    }
  }
}
