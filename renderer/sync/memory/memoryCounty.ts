import type { AllDocsRow, BulkRow, Change, CountyDocument, LocalDocument } from '@shared/county/wire';
import type { CountyClient } from '../countyClient';
import { CountyFault, type FaultCode } from '../faults';

interface Stored {
  doc: CountyDocument;
  rev: string;
  seq: number;
}

export interface MemoryDatabase {
  docs: Map<string, Stored>;
  locals: Map<string, LocalDocument>;
  seq: number;
}

/** What a fault does to one request: nothing arrives, or the answer is lost after the county has acted. */
export type Mishap = { when: 'before' | 'after'; code: FaultCode } | undefined;

/** A county in memory that speaks like CouchDB as far as the engine hears it; shared by the clients of a simulation. */
export class MemoryCounty {
  databases = new Map<string, MemoryDatabase>();
  // Never goes back, not even by a restore: revisions of different contents differ.
  #writes = 0;
  /** Reason to refuse a document, as validate_doc_update would give it. */
  validate: (doc: CountyDocument, stored: CountyDocument | undefined) => string | undefined = () => undefined;

  create(...names: string[]): this {
    for (const name of names) this.databases.set(name, { docs: new Map(), locals: new Map(), seq: 0 });
    return this;
  }

  /** Living and dead documents of a database. */
  all(name: string): CountyDocument[] {
    return [...this.#of(name).docs.values()].map((one) => structuredClone(one.doc));
  }

  /** A copy that `restore` takes back: what a backup of the county's folder is. */
  backup(): Map<string, MemoryDatabase> {
    return structuredClone(this.databases);
  }

  restore(backup: Map<string, MemoryDatabase>): void {
    this.databases = structuredClone(backup);
  }

  /** A client; `mishap` is asked before every request. */
  client(mishap: (request: string) => Mishap = () => undefined): CountyClient {
    let requests = 0;
    const ask = async <T>(name: string, signal: AbortSignal | undefined, act: () => T): Promise<T> => {
      requests += 1;
      if (signal?.aborted === true) throw new CountyFault('cancelled');
      const fault = mishap(name);
      if (fault?.when === 'before') throw new CountyFault(fault.code);
      const answer = structuredClone(act());
      await Promise.resolve();
      if (fault) throw new CountyFault(fault.code);
      return answer;
    };
    return {
      info: async (db, signal) =>
        await ask('info', signal, () => ({
          db_name: db,
          doc_count: [...this.#of(db).docs.values()].filter((one) => one.doc._deleted !== true).length,
          doc_del_count: 0,
          update_seq: String(this.#of(db).seq),
          instance_start_time: '0',
        })),
      changes: async (db, query, signal) => await ask('changes', signal, () => this.#changes(db, query)),
      bulkDocs: async (db, docs, signal) =>
        await ask('bulkDocs', signal, () => docs.map((doc) => this.#edit(db, doc))),
      allDocs: async (db, query, signal) => await ask('allDocs', signal, () => this.#allDocs(db, query)),
      revision: async (db, id, rev, signal) =>
        await ask('revision', signal, () => {
          const stored = this.#of(db).docs.get(id);
          return stored?.rev === rev ? stored.doc : undefined;
        }),
      put: async (db, doc, signal) =>
        await ask('put', signal, () => {
          const row = this.#edit(db, doc);
          if ('error' in row) throw new CountyFault(row.error === 'conflict' ? 'conflict' : 'forbidden');
          return row;
        }),
      local: async (db, id, signal) => await ask('local', signal, () => this.#of(db).locals.get(id)),
      putLocal: async (db, doc, signal) => await ask('putLocal', signal, () => this.#putLocal(db, doc)),
      traffic: () => ({ requests, bytes: 0, clockSkewMs: undefined }),
    };
  }

  #of(name: string): MemoryDatabase {
    const database = this.databases.get(name);
    if (!database) throw new CountyFault('notFound', { status: 404, reason: 'Database does not exist.' });
    return database;
  }

  #changes(
    name: string,
    { since, limit }: { since: string | undefined; limit: number },
  ): {
    results: Change[];
    last_seq: string;
    pending: number;
  } {
    const after = Number(since ?? 0);
    const later = [...this.#of(name).docs.values()]
      .filter((one) => one.seq > after)
      .toSorted((a, b) => a.seq - b.seq);
    const page = later.slice(0, limit);
    const results = page.map(({ doc, rev, seq }): Change => ({
      id: doc._id,
      seq: String(seq),
      changes: [{ rev }],
      doc,
      ...(doc._deleted === true && { deleted: true }),
    }));
    const last = page.at(-1)?.seq ?? Math.min(after, this.#of(name).seq);
    return { results, last_seq: String(last), pending: later.length - page.length };
  }

  #edit(
    name: string,
    doc: CountyDocument,
  ): Extract<BulkRow, { ok: true }> | Extract<BulkRow, { error: string }> {
    const database = this.#of(name);
    const stored = database.docs.get(doc._id);
    // CouchDB takes a living document over a tombstone as a new one only.
    const dead = stored?.doc._deleted === true && doc._deleted !== true;
    if ((stored === undefined || dead ? undefined : stored.rev) !== doc._rev) {
      return { id: doc._id, error: 'conflict', reason: 'Document update conflict.' };
    }
    const reason = this.validate(doc, stored?.doc);
    if (reason !== undefined) return { id: doc._id, error: 'forbidden', reason };
    database.seq += 1;
    this.#writes += 1;
    const rev = `${Number.parseInt(stored?.rev ?? '0', 10) + 1}-${this.#writes.toString(16)}`;
    database.docs.set(doc._id, { doc: structuredClone({ ...doc, _rev: rev }), rev, seq: database.seq });
    return { id: doc._id, ok: true, rev };
  }

  #allDocs(
    name: string,
    query: { keys: readonly string[] } | { prefix: string },
  ): {
    total_rows: number;
    offset: number;
    rows: AllDocsRow[];
  } {
    const { docs } = this.#of(name);
    const living = [...docs.values()].filter((one) => one.doc._deleted !== true);
    const keys =
      'keys' in query
        ? query.keys
        : living.map((one) => one.doc._id).filter((id) => id.startsWith(query.prefix));
    const rows = keys.map((key): AllDocsRow => {
      const one = docs.get(key);
      if (!one) return { key, error: 'not_found' };
      const dead = one.doc._deleted === true;
      return {
        id: key,
        key,
        value: { rev: one.rev, ...(dead && { deleted: true }) },
        doc: dead ? null : one.doc,
      };
    });
    return { total_rows: living.length, offset: 0, rows };
  }

  #putLocal(name: string, doc: LocalDocument): string {
    const { locals } = this.#of(name);
    const rev = locals.get(doc._id)?._rev;
    if (rev !== doc._rev) throw new CountyFault('conflict', { status: 409 });
    const next = `0-${Number(rev?.slice(2) ?? 0) + 1}`;
    locals.set(doc._id, structuredClone({ ...doc, _rev: next }));
    return next;
  }
}
