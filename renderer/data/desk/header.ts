import { DamagedRecordError, NewerDataError, WrongKeyError } from '../errors';
import type { Desk } from './desk';
import { readJson, writeJson } from './json';

/** What the data needs to be understood; written before anything else. */
interface Header {
  /** Schema version of each collection, and of the desk itself as `desk`. */
  versions: Record<string, number>;
}

const key = 'office';

/** Proves the key and the versions. Throws WrongKeyError or NewerDataError. Writes nothing. */
export async function checkHeader(desk: Desk, known: Record<string, number>): Promise<void> {
  const header = await readHeader(desk);
  for (const [part, version] of Object.entries(header?.versions ?? {})) {
    const knownVersion = known[part] ?? -1;
    if (version > knownVersion) throw new NewerDataError(part, version, knownVersion);
  }
}

/**
 * Notes the versions known here, before the collections are opened or raised: an older app must never take
 * half-raised data for an empty office, nor write into rows that are given up.
 */
export async function noteVersions(desk: Desk, known: Record<string, number>): Promise<void> {
  const header = await readHeader(desk);
  const versions = { ...header?.versions, ...known };
  if (JSON.stringify(versions) === JSON.stringify(header?.versions)) return;
  await writeJson(desk, 'header', key, { versions } satisfies Header);
}

async function readHeader(desk: Desk): Promise<Header | undefined> {
  try {
    return await readJson<Header>(desk, 'header', key);
  } catch (error) {
    if (error instanceof DamagedRecordError) throw new WrongKeyError();
    throw error;
  }
}
