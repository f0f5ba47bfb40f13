import type { PreparedQuery } from 'rxdb';
import { DamagedRecordError } from '../errors';
import type { AnyInstance } from '../storage/dexie';
import { inPortions } from '../turn';
import { openedAtOnce } from './documents';
import type { AnyDocument } from './layout';

/** What a page of documents held; of damaged ones only what is readable, for their place in the order. */
export interface LenientPage {
  documents: AnyDocument[];
  damaged: ReadonlySet<AnyDocument>;
}

/** Reads beside damaged documents instead of failing for their sake. */
export interface LenientReader {
  changedSince(limit: number, checkpoint: unknown): Promise<LenientPage | undefined>;
  query(query: PreparedQuery<AnyDocument>): Promise<LenientPage>;
}

const readers = new WeakMap<object, LenientReader>();

/** The reader of an encrypting instance; undefined of a storage without encryption. */
export const lenientReader = (instance: object): LenientReader | undefined => readers.get(instance);

/**
 * Only for pages that the app reads itself. RxDB never gets to see what is half readable: its migration would write it
 * down as a record.
 */
export function offerLenient(
  instance: object,
  below: AnyInstance,
  open: (stored: AnyDocument) => Promise<AnyDocument>,
): void {
  const opened = async (stored: readonly AnyDocument[]): Promise<LenientPage> => {
    const damaged = new Set<AnyDocument>();
    const documents = await inPortions(stored, openedAtOnce, async (each) => {
      try {
        return await open(each);
      } catch (error) {
        if (!(error instanceof DamagedRecordError)) throw error;
        damaged.add(each);
        return each;
      }
    });
    return { documents, damaged };
  };
  readers.set(instance, {
    async changedSince(limit, checkpoint) {
      if (!below.getChangedDocumentsSince) return undefined;
      const { documents } = await below.getChangedDocumentsSince(limit, checkpoint);
      return opened(documents);
    },
    async query(query) {
      const { documents } = await below.query(query);
      return opened(documents);
    },
  });
}
