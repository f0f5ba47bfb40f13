import { collectionNames } from '../domain/record/collections';
import type { CollectionName } from '../domain/record/envelope';

export { collectionNames };

/** Lists the communities, their codes old and new and the units above them; readable by every account. */
export const directoryDatabase = 'mqb-directory';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const byKebab = new Map(collectionNames.map((name) => [kebab(name), name]));

/** A 12-digit statistical division code. */
export function isCommunityCode(code: string): boolean {
  return /^\d{12}$/.test(code);
}

/** `420683001001`, `orgUnits` → `mqb-420683001001-org-units`. Throws RangeError for a code that is not 12 digits. */
export function databaseName(code: string, collection: CollectionName): string {
  if (!isCommunityCode(code)) throw new RangeError('a community code has 12 digits');
  return `mqb-${code}-${kebab(collection)}`;
}

/** The inverse of databaseName; undefined for any other database. */
export function parseDatabaseName(name: string): { code: string; collection: CollectionName } | undefined {
  const match = /^mqb-(\d{12})-([a-z-]+)$/.exec(name);
  const collection = match?.[2] === undefined ? undefined : byKebab.get(match[2]);
  if (match?.[1] === undefined || collection === undefined) return undefined;
  return { code: match[1], collection };
}
