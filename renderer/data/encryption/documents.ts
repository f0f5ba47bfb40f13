import { noteDamaged } from '../damaged';
import { DamagedRecordError } from '../errors';
import { turn } from '../turn';
import { fromBase64, toBase64 } from './base64';
import { type AnyDocument, type Layout, sealedField } from './layout';
import { BrokenSealError, type Sealer } from './sealer';

/** Documents turned into bytes in one go; while these are encrypted, the screen has its turn. */
const sealedAtOnce = 84;
/** The same on the way back, for those who read many. */
export const openedAtOnce = 100;

/** Turns documents of one collection into what may lie on disk, and back. */
export interface DocumentCipher {
  /** In the same order; the documents themselves stay as they are. */
  toStorage(documents: readonly AnyDocument[]): Promise<AnyDocument[]>;
  /** Throws DamagedRecordError. */
  fromStorage(stored: AnyDocument): Promise<AnyDocument>;
  /** The ciphertext sealed anew with the present key; undefined where it is so already. Throws DamagedRecordError. */
  reseal(stored: AnyDocument): Promise<string | undefined>;
}

/** Readable fields are bound to the ciphertext too, so an edit of them is found as well. */
export function documentCipher(
  sealer: Sealer,
  layout: Layout,
  scope: { collection: string; schemaVersion: number },
): DocumentCipher {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

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
    for (const field of Object.keys(document)) {
      if (layout.hidden(field)) hidden[field] = document[field];
      else readable[field] = document[field];
    }
    return { readable, hidden };
  };

  const whole = async <R>(stored: AnyDocument, read: () => Promise<R>): Promise<R> => {
    try {
      return await read();
    } catch {
      noteDamaged(scope.collection, idOf(stored));
      throw new DamagedRecordError(scope.collection, idOf(stored));
    }
  };

  const sealPart = async (documents: readonly AnyDocument[]): Promise<AnyDocument[]> => {
    const stored: AnyDocument[] = [];
    const values = documents.map((document) => {
      const { readable, hidden } = split(document);
      stored.push(readable);
      return { plain: encoder.encode(JSON.stringify(hidden)), binding: binding(document) };
    });
    for (const [at, sealed] of (await sealer.sealAll(values)).entries()) {
      const document = stored[at];
      if (document) document[sealedField] = toBase64(sealed);
    }
    return stored;
  };

  return {
    async toStorage(documents) {
      const parts: Promise<AnyDocument[]>[] = [];
      for (let from = 0; from < documents.length; from += sealedAtOnce) {
        if (from > 0) await turn();
        const part = sealPart(documents.slice(from, from + sealedAtOnce));
        // A failure is met below; until then it must not count as unhandled.
        part.catch(() => undefined);
        parts.push(part);
      }
      return (await Promise.all(parts)).flat();
    },

    async fromStorage(stored) {
      const { [sealedField]: _text, ...readable } = stored;
      return whole(stored, async () => ({
        ...readable,
        ...parseObject(decoder.decode(await sealer.open(sealedOf(stored), binding(stored)))),
      }));
    },

    reseal: (stored) =>
      whole(stored, async () => {
        const sealed = sealedOf(stored);
        // Opened in any case: a value that has the number of the present key may be damaged.
        const plain = await sealer.open(sealed, binding(stored));
        return sealer.isCurrent(sealed) ? undefined : toBase64(await sealer.seal(plain, binding(stored)));
      }),
  };
}

function sealedOf({ [sealedField]: text }: AnyDocument): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') throw new BrokenSealError('no ciphertext');
  return fromBase64(text);
}

function parseObject(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new BrokenSealError('not an object');
  return value;
}
