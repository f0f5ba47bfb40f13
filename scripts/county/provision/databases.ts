import { isDeepStrictEqual } from 'node:util';
import { collectionNames, databaseName, directoryDatabase } from '@shared/county/databases';
import { designId, directoryDesign, recordDesign, type DesignDocument } from '@shared/county/design/compose';
import { accountRole, readerRoles } from '@shared/county/roles';
import type { SecurityObject } from '@shared/county/wire';
import type { CountyClient } from './client';

/** A database as it has to stand. */
interface Wanted {
  name: string;
  members: string[];
  design: DesignDocument;
}

/** The databases of one community. */
export function communityDatabases(code: string): Wanted[] {
  return collectionNames.map((collection) => ({
    name: databaseName(code, collection),
    members: readerRoles(code, collection),
    design: recordDesign(code, collection),
  }));
}

export function directory(): Wanted {
  return { name: directoryDatabase, members: [accountRole], design: directoryDesign() };
}

/** Makes or mends a database; documents in it stay. True where it was made. */
export async function ensureDatabase(county: CountyClient, wanted: Wanted): Promise<boolean> {
  const path = `/${wanted.name}`;
  const created = (await county.ask('PUT', path, undefined, [412])) !== undefined;
  await ensureSecurity(county, path, wanted.members);
  await ensureDesign(county, path, wanted.design);
  return created;
}

async function ensureSecurity(county: CountyClient, path: string, roles: string[]): Promise<void> {
  const wanted: SecurityObject = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles },
  };
  const stands = await county.demand<unknown>('GET', `${path}/_security`);
  if (!isDeepStrictEqual(stands, wanted)) await county.demand('PUT', `${path}/_security`, wanted);
}

async function ensureDesign(county: CountyClient, path: string, design: DesignDocument): Promise<void> {
  const stands = await county.ask<DesignDocument & { _rev: string }>(
    'GET',
    `${path}/${designId}`,
    undefined,
    [404],
  );
  if (stands?.validate_doc_update === design.validate_doc_update) return;
  const rev = stands === undefined ? {} : { _rev: stands._rev };
  await county.demand('PUT', `${path}/${designId}`, { ...design, ...rev });
}
