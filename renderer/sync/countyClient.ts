import type {
  AllDocs,
  BulkResult,
  ChangesPage,
  CountyDocument,
  DatabaseInfo,
  LocalDocument,
  Written,
} from '@shared/county/wire';
import { type RequestOptions, Requester } from './http/request';
import type { Traffic } from './http/traffic';

/** The engine's way to the county. Every method throws CountyFault; a fired signal gives `cancelled`. */
export interface CountyClient {
  info(db: string, signal?: AbortSignal): Promise<DatabaseInfo>;
  changes(
    db: string,
    query: { since: string | undefined; limit: number },
    signal?: AbortSignal,
  ): Promise<ChangesPage>;
  bulkDocs(db: string, docs: readonly CountyDocument[], signal?: AbortSignal): Promise<BulkResult>;
  /** Rows of the named documents, or of those whose ids start with `prefix`, with their content. */
  allDocs(
    db: string,
    query: { keys: readonly string[] } | { prefix: string },
    signal?: AbortSignal,
  ): Promise<AllDocs>;
  /** One revision, also of a tombstone; undefined when the county does not have it. */
  revision(db: string, id: string, rev: string, signal?: AbortSignal): Promise<CountyDocument | undefined>;
  put(db: string, doc: CountyDocument, signal?: AbortSignal): Promise<Written>;
  /** A `_local/` document by its full id, undefined when there is none; a missing database is a fault. */
  local(db: string, id: string, signal?: AbortSignal): Promise<LocalDocument | undefined>;
  /** Gives the new revision. */
  putLocal(db: string, doc: LocalDocument, signal?: AbortSignal): Promise<string>;
  traffic(): Traffic;
}

/** A client over fetch; `base` is the same-origin prefix that the host forwards to the county. */
export function createCountyClient(options: RequestOptions): CountyClient {
  const http = new Requester(options);
  const at = (db: string, rest = ''): string => `/${encodeURIComponent(db)}${rest}`;
  // Something on the way may answer 200 with words of its own; only a revision says that the county wrote.
  const write = async (path: string, body: object, signal?: AbortSignal): Promise<Written> => {
    const written = await http.json<Written>('PUT', path, { signal, body });
    return http.checked(written, typeof written?.rev === 'string');
  };
  return {
    info: async (db, signal) => {
      const info = await http.json<DatabaseInfo>('GET', at(db), { signal });
      return http.checked(info, typeof info?.doc_count === 'number');
    },
    changes: async (db, { since, limit }, signal) => {
      const query = new URLSearchParams({ include_docs: 'true', limit: String(limit) });
      if (since !== undefined) query.set('since', since);
      const page = await http.json<ChangesPage>('GET', at(db, `/_changes?${query}`), { signal });
      return http.checked(page, Array.isArray(page?.results) && page.last_seq !== undefined);
    },
    bulkDocs: async (db, docs, signal) => {
      const rows = await http.json<BulkResult>('POST', at(db, '/_bulk_docs'), { signal, body: { docs } });
      return http.checked(rows, Array.isArray(rows) && rows.every((row) => typeof row?.id === 'string'));
    },
    allDocs: async (db, query, signal) => {
      const rows =
        'keys' in query
          ? await http.json<AllDocs>('POST', at(db, '/_all_docs?include_docs=true'), {
              signal,
              body: { keys: query.keys },
            })
          : await http.json<AllDocs>('GET', at(db, `/_all_docs?${prefixQuery(query.prefix)}`), { signal });
      return http.checked(rows, Array.isArray(rows?.rows));
    },
    revision: async (db, id, rev, signal) =>
      await http.maybe<CountyDocument>(at(db, `/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`), {
        signal,
      }),
    put: async (db, doc, signal) => await write(at(db, `/${encodeURIComponent(doc._id)}`), doc, signal),
    local: async (db, id, signal) => {
      const doc = await http.maybe<LocalDocument>(at(db, `/${id}`), { signal });
      return http.checked(doc, doc === undefined || typeof doc?._rev === 'string');
    },
    putLocal: async (db, doc, signal) => (await write(at(db, `/${doc._id}`), doc, signal)).rev,
    traffic: () => http.traffic(),
  };
}

function prefixQuery(prefix: string): URLSearchParams {
  return new URLSearchParams({
    include_docs: 'true',
    startkey: JSON.stringify(prefix),
    endkey: JSON.stringify(`${prefix}\uFFF0`),
  });
}
