import { isDeepStrictEqual } from 'node:util';
import { directoryDatabase } from '@shared/county/databases';
import type { DirectoryEntry } from '@shared/county/directory';
import type { Community } from '../contract';
import type { CountyClient } from './client';

/** Enters the community in the directory; what the call does not say about it stays. */
export async function ensureEntry(county: CountyClient, community: Community): Promise<void> {
  const { code, name } = community;
  const path = `/${directoryDatabase}/${code}`;
  const stands = await county.ask<DirectoryEntry>('GET', path, undefined, [404]);
  const street = community.street ?? stands?.street.name;
  const above = community.county ?? stands?.county.name;
  const wanted: DirectoryEntry = {
    formerCodes: [],
    ...stands,
    _id: code,
    kind: 'community',
    code,
    name,
    street: { code: code.slice(0, 9), ...(street !== undefined && { name: street }) },
    county: { code: code.slice(0, 6), ...(above !== undefined && { name: above }) },
  };
  if (!isDeepStrictEqual(stands, wanted)) await county.demand('PUT', path, wanted);
}
