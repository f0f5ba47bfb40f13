import type { RxCollection, RxDatabase } from 'rxdb';

/** What the records of a collection hold is the repositories' concern. */
export type AnyCollection = RxCollection<Record<string, unknown>>;
export type AnyDatabase = RxDatabase<Record<string, AnyCollection>>;
