import type { InternalStoreCollectionDocType, RxDocumentData } from 'rxdb';
import type { Migration } from '@shared/domain/record/migration';
import type { StoredSchema } from './schemas';

/** A collection of this version and the steps that lead to it. */
export interface Raisable {
  name: string;
  schema: StoredSchema;
  steps: readonly Migration[];
}

/** RxDB's entry about a collection. */
export type Meta = RxDocumentData<InternalStoreCollectionDocType>;

/** A collection that lies on disk in an earlier version. */
export interface Outdated {
  name: string;
  version: number;
  /** RxDB's entry for it. */
  meta: Meta;
}
