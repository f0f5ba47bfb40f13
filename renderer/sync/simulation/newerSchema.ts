import type { ChangesPage, CountyDocument } from '@shared/county/wire';
import type { CountyClient } from '../countyClient';
import { newField } from './edits';

/** The name under which the new field travels; PCs of the older version do not know it. */
const wireName = 'bornIn2027';

/**
 * A PC whose version knows one field more than the others: on the wire the field has a name that the tables of this
 * version do not hold, so the other PCs keep it in `ext`, while this one merges it as a field of its own.
 */
export function asNewer(client: CountyClient): CountyClient {
  const out = (doc: CountyDocument): CountyDocument => renamed(doc, newField, wireName);
  const back = (doc: CountyDocument): CountyDocument => renamed(doc, wireName, newField);
  const maybeBack = <T extends CountyDocument | null | undefined>(doc: T): T => (doc ? back(doc) : doc) as T;
  return {
    ...client,
    changes: async (...call): Promise<ChangesPage> => {
      const page = await client.changes(...call);
      return { ...page, results: page.results.map((row) => ({ ...row, doc: maybeBack(row.doc) })) };
    },
    allDocs: async (...call) => {
      const all = await client.allDocs(...call);
      return {
        ...all,
        rows: all.rows.map((row) => ('doc' in row ? { ...row, doc: maybeBack(row.doc) } : row)),
      };
    },
    revision: async (...call) => maybeBack(await client.revision(...call)),
    bulkDocs: async (db, docs, signal) => await client.bulkDocs(db, docs.map(out), signal),
  };
}

function renamed(doc: CountyDocument, from: string, to: string): CountyDocument {
  const { [from]: value, ...rest } = doc as CountyDocument & Record<string, unknown>;
  const open = (rest['open'] as { field: string }[] | undefined)?.map((entry) =>
    entry.field === from ? { ...entry, field: to } : entry,
  );
  return {
    ...rest,
    ...(value !== undefined && { [to]: value }),
    ...(open && { open }),
  } as CountyDocument;
}
