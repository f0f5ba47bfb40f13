import { DamagedRecordError } from '../errors';
import { fromBase64, toBase64 } from './base64';
import { type AnyDocument, type Layout, sealedField } from './layout';
import { BrokenSealError, type Sealer } from './sealer';

/** Turns documents of one collection into what may lie on disk, and back. */
export interface DocumentCipher {
  toStorage(document: AnyDocument): Promise<AnyDocument>;
  /** Throws DamagedRecordError. */
  fromStorage(stored: AnyDocument): Promise<AnyDocument>;
  /** Stands for `previous` of a write, of which the storage reads RxDB's own fields only. */
  asPrevious(document: AnyDocument): AnyDocument;
}

/**
 * Readable fields are bound to the ciphertext too, so an edit of them is found as well.
 * What a document was sealed from is remembered as long as the sealed object lives: the storage hands the same
 * object back in its change event, which would otherwise be decrypted once per write and listener.
 */
export function documentCipher(
  sealer: Sealer,
  layout: Layout,
  scope: { collection: string; schemaVersion: number },
): DocumentCipher {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const known = new WeakMap<AnyDocument, AnyDocument>();
  const previous = new WeakSet<AnyDocument>();

  const idOf = (document: AnyDocument): string => String(document[layout.primary]);
  const binding = (document: AnyDocument): string =>
    JSON.stringify([
      scope.collection,
      idOf(document),
      scope.schemaVersion,
      document._deleted,
      ...layout.plain.map((field) => document[field] ?? null),
    ]);

  const split = (document: AnyDocument): { readable: AnyDocument; hidden: Record<string, unknown> } => {
    const { _deleted, _rev, _meta, _attachments } = document;
    const readable: AnyDocument = { _deleted, _rev, _meta, _attachments };
    const hidden: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(document)) {
      if (layout.hidden(field)) hidden[field] = value;
      else readable[field] = value;
    }
    return { readable, hidden };
  };

  return {
    async toStorage(document) {
      if (previous.has(document)) return document;
      const { readable, hidden } = split(document);
      const sealed = await sealer.seal(encoder.encode(JSON.stringify(hidden)), binding(document));
      readable[sealedField] = toBase64(sealed);
      known.set(readable, document);
      return readable;
    },

    async fromStorage(stored) {
      const remembered = known.get(stored);
      if (remembered) return remembered;
      const { [sealedField]: text, ...readable } = stored;
      try {
        if (typeof text !== 'string') throw new BrokenSealError('no ciphertext');
        const bytes = await sealer.open(fromBase64(text), binding(stored));
        return { ...readable, ...parseObject(decoder.decode(bytes)) };
      } catch {
        throw new DamagedRecordError(scope.collection, idOf(stored));
      }
    },

    asPrevious(document) {
      const { _deleted, _rev, _meta, _attachments } = document;
      const stub: AnyDocument = { _deleted, _rev, _meta, _attachments, [layout.primary]: idOf(document) };
      previous.add(stub);
      known.set(stub, document);
      return stub;
    },
  };
}

function parseObject(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new BrokenSealError('not an object');
  return value;
}
