import { createRequire } from 'node:module';

/** The part of PouchDB that the county uses; its own typings describe a browser's library and leave adapters out. */
export interface Pouch {
  bulkDocs(docs: StoredDocument[], options: { new_edits: false }): Promise<unknown[]>;
  get(id: string, options?: Record<string, unknown>): Promise<StoredDocument>;
  put(doc: StoredDocument): Promise<{ rev: string }>;
  remove(id: string, rev: string): Promise<unknown>;
  getAttachment(id: string, name: string, options?: { rev?: string }): Promise<Buffer>;
  allDocs(options: Record<string, unknown>): Promise<StoredRows>;
  changes(options: Record<string, unknown>): Promise<{ results: StoredChange[] }>;
  info(): Promise<{ doc_count: number; update_seq: number }>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
}

export interface StoredDocument {
  _id: string;
  _rev?: string;
  _deleted?: boolean;
  _attachments?: Record<string, StoredAttachment>;
  _revisions?: { start: number; ids: string[] };
  [field: string]: unknown;
}

export interface StoredAttachment {
  content_type?: string;
  digest?: string;
  length?: number;
  revpos?: number;
  stub?: boolean;
  data?: string;
}

export interface StoredRow {
  id?: string;
  key: string;
  value?: { rev: string; deleted?: true };
  doc?: StoredDocument | null;
  error?: string;
}

export interface StoredRows {
  total_rows: number;
  offset?: number;
  rows: StoredRow[];
}

export interface StoredChange {
  id: string;
  seq: number;
  changes: { rev: string }[];
  deleted?: true;
  doc?: StoredDocument;
}

interface PouchConstructor {
  new (name: string, options: { adapter: 'leveldb' | 'memory' }): Pouch;
  plugin(plugin: unknown): void;
}

const require = createRequire(import.meta.url);
let loaded: PouchConstructor | undefined;

/** Opens (and makes) one database: in a folder, or in memory under the given name. */
export function openPouch(location: string, adapter: 'leveldb' | 'memory'): Pouch {
  // Loaded on first use: the command line answers questions of use without a native module.
  if (loaded === undefined) {
    loaded = require('pouchdb-core') as PouchConstructor;
    loaded.plugin(require('pouchdb-adapter-leveldb'));
    loaded.plugin(require('pouchdb-adapter-memory'));
  }
  return new loaded(location, { adapter });
}

/** PouchDB's errors carry an HTTP status. */
export function isMissing(error: unknown): error is { status: 404; reason?: string } {
  return typeof error === 'object' && error !== null && (error as { status?: unknown }).status === 404;
}
