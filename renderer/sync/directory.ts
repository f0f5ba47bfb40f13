import { directoryDatabase } from '@shared/county/databases';
import type { DirectoryEntry } from '@shared/county/directory';
import type { CountyClient } from './countyClient';

/** The communities that the county knows, for a PC that has no data yet. Throws CountyFault. */
export async function readDirectory(county: CountyClient, signal?: AbortSignal): Promise<DirectoryEntry[]> {
  const { rows } = await county.allDocs(directoryDatabase, { prefix: '' }, signal);
  return rows.flatMap((row) => {
    const doc = 'doc' in row ? row.doc : undefined;
    return doc && isEntry(doc) ? [doc] : [];
  });
}

function isEntry(doc: object): doc is DirectoryEntry {
  return 'kind' in doc && doc.kind === 'community' && 'code' in doc && 'name' in doc;
}
