/** What travels between a PC and the county: the part of the CouchDB 3.x protocol that this product uses. */

/** `GET /`. Anything else in its place (HTML of a captive portal) is not a county. */
export interface Welcome {
  couchdb: 'Welcome';
  version: string;
  uuid?: string;
  vendor?: { name: string };
}

/** `GET /_session`. `name` is null for nobody. */
export interface SessionInfo {
  ok: true;
  userCtx: UserContext;
}

export interface UserContext {
  name: string | null;
  roles: string[];
}

/** `POST /_session`; the cookie `AuthSession` comes in a header. */
export interface SignedIn {
  ok: true;
  name: string | null;
  roles: string[];
}

/** Body of every answer with a status from 400 up; also one row of `_bulk_docs`. */
export interface CountyError {
  error: string;
  reason: string;
}

/** `GET /{db}`. Sequences are opaque strings. */
export interface DatabaseInfo {
  db_name: string;
  doc_count: number;
  doc_del_count: number;
  update_seq: string;
  /** Seconds since 1970 of the database's making, as a string; another value means another database. */
  instance_start_time: string;
}

/** A document on the wire. Records travel with their `id` as `_id` and `ext` spread out. */
export interface CountyDocument {
  _id: string;
  _rev?: string;
  _deleted?: boolean;
  _attachments?: Record<string, AttachmentStub>;
  [field: string]: unknown;
}

/** An attachment named but not carried; kept on push so that the county keeps it. */
export interface AttachmentStub {
  stub?: true;
  content_type: string;
  revpos?: number;
  digest?: string;
  length?: number;
  data?: string;
}

/** One row of `_changes`; with `include_docs=true` also the document (of a tombstone its last content). */
export interface Change {
  id: string;
  seq: string;
  changes: { rev: string }[];
  deleted?: true;
  doc?: CountyDocument | null;
}

/** `GET /{db}/_changes`. `pending`: how many changes follow this page; 0 means the end for now. */
export interface ChangesPage {
  results: Change[];
  last_seq: string;
  pending: number;
}

/** `POST /{db}/_bulk_docs`. Without `new_edits: false` each document is an edit of its `_rev`. */
export interface BulkRequest {
  docs: CountyDocument[];
  new_edits?: boolean;
}

/** One row of the answer to `_bulk_docs`: `error` is `conflict`, `forbidden`, `unauthorized` … Match rows by id. */
export type BulkRow = { id: string; ok: true; rev: string } | ({ id: string; rev?: string } & CountyError);

/** The whole answer to `_bulk_docs`, HTTP 201 even where rows failed. */
export type BulkResult = BulkRow[];

/** Answer to writing one document. */
export interface Written {
  ok: true;
  id: string;
  rev: string;
}

/** `POST /{db}/_all_docs` with `keys`: one row per key, in their order. */
export interface AllDocsRequest {
  keys?: string[];
}

export type AllDocsRow =
  | { id: string; key: string; value: { rev: string; deleted?: true }; doc?: CountyDocument | null }
  | { key: string; error: 'not_found' };

/** `total_rows` counts living documents of the database, not the rows given. */
export interface AllDocs {
  total_rows: number;
  offset: number | null;
  rows: AllDocsRow[];
}

/** `POST /{db}/_bulk_get`. */
export interface BulkGetRequest {
  docs: { id: string; rev?: string }[];
}

export interface BulkGetResult {
  results: {
    id: string;
    docs: ({ ok: CountyDocument } | { error: { id: string; rev: string } & CountyError })[];
  }[];
}

/** `_local/…`: stays in its database, never in `_changes`. */
export interface LocalDocument {
  _id: string;
  _rev?: string;
  [field: string]: unknown;
}

/** `_local/mqb-<deviceId>` of each database, the PC's mark of its last run (design.md, "Before a run"). */
export interface RunMark extends LocalDocument {
  run: number;
  nonce: string;
}

/** Who may open a database. An empty `members` would mean everybody. */
export interface SecurityObject {
  admins: { names: string[]; roles: string[] };
  members: { names: string[]; roles: string[] };
}

/** Tells a failed row of `_bulk_docs` from a written one. */
export function isFailedRow(row: BulkRow): row is { id: string; rev?: string } & CountyError {
  return 'error' in row;
}
