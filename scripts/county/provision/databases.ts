import { isDeepStrictEqual } from 'node:util';
import { collectionNames, databaseName, directoryDatabase } from '@shared/county/databases';
import { designId, directoryDesign, recordDesign, type DesignDocument } from '@shared/county/design/compose';
import { accountRole, readerRoles } from '@shared/county/roles';
import type { SecurityObject } from '@shared/county/wire';
import type { Steps } from './steps';

/** A database as it has to stand. */
export interface Wanted {
  name: string;
  members: string[];
  design: DesignDocument;
}

/** The databases of one community; after a change of its code, `present` is the code that it bears now. */
export function communityDatabases(code: string, present: string): Wanted[] {
  return collectionNames.map((collection) => ({
    name: databaseName(code, collection),
    members: readerRoles(code, collection, present),
    design: recordDesign(code, collection, present),
  }));
}

export function directory(): Wanted {
  return { name: directoryDatabase, members: [accountRole], design: directoryDesign() };
}

/** Makes or mends a database; documents in it stay. True where it was made. */
export async function ensureDatabase(steps: Steps, wanted: Wanted): Promise<boolean> {
  const path = `/${wanted.name}`;
  const created = (await steps.county.ask('GET', path, undefined, [404])) === undefined;
  // Somebody else may be making it at the same time.
  if (created) await steps.put(`database ${wanted.name}: made`, path, undefined, [412]);
  // In a dry run there is nothing to look at.
  const isThere = !(created && steps.dryRun);
  await ensureSecurity(steps, wanted, isThere);
  await ensureDesign(steps, wanted, isThere);
  return created;
}

async function ensureSecurity(steps: Steps, { name, members }: Wanted, isThere: boolean): Promise<void> {
  const wanted: SecurityObject = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: members },
  };
  const stands = isThere ? await steps.county.demand<unknown>('GET', `/${name}/_security`) : undefined;
  if (isDeepStrictEqual(stands, wanted)) return;
  await steps.put(`database ${name}: members set`, `/${name}/_security`, wanted);
}

async function ensureDesign(steps: Steps, { name, design }: Wanted, isThere: boolean): Promise<void> {
  const path = `/${name}/${designId}`;
  const stands = isThere
    ? await steps.county.ask<DesignDocument & { _rev: string }>('GET', path, undefined, [404])
    : undefined;
  if (stands?.validate_doc_update === design.validate_doc_update) return;
  const what = stands === undefined ? 'rules installed' : 'rules brought up to date';
  const rev = stands === undefined ? {} : { _rev: stands._rev };
  await steps.put(`database ${name}: ${what}`, path, { ...design, ...rev });
}
