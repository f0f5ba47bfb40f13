import { directoryDatabase } from '@shared/county/databases';
import { type CountySettings, countySettingsId, type DirectoryEntry } from '@shared/county/directory';
import type { CountyClient } from './countyClient';

/** The communities that the county knows, for a PC that has no data yet. Throws CountyFault. */
export async function readDirectory(county: CountyClient, signal?: AbortSignal): Promise<DirectoryEntry[]> {
  const { rows } = await county.allDocs(directoryDatabase, { prefix: '' }, signal);
  return rows.flatMap((row) => {
    const doc = 'doc' in row ? row.doc : undefined;
    return doc && isEntry(doc) ? [doc] : [];
  });
}

/** What the county has set for all; empty where it has set nothing. Throws CountyFault. */
export async function readCountySettings(
  county: CountyClient,
  signal?: AbortSignal,
): Promise<CountySettings> {
  const { rows } = await county.allDocs(directoryDatabase, { keys: [countySettingsId] }, signal);
  const [row] = rows;
  const doc: object | undefined = row && 'doc' in row ? (row.doc ?? undefined) : undefined;
  return doc && 'pointsRanking' in doc && doc.pointsRanking === true ? { pointsRanking: true } : {};
}

function isEntry(doc: object): doc is DirectoryEntry {
  return 'kind' in doc && doc.kind === 'community' && 'code' in doc && 'name' in doc;
}
