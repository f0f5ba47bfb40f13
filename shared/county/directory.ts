/** One community in `mqb-directory`. */
export interface DirectoryEntry {
  _id: string;
  _rev?: string;
  kind: 'community';
  /**
   * 12-digit statistical division code under which the community was set up, equal to `_id`. Databases, `org` of the
   * records and roles bear it for good, also when the community has another code by now (docs/adr/0023).
   */
  code: string;
  /** The code that the community bears now, where it is another. */
  presentCode?: string;
  name: string;
  /** First nine and first six digits of the present code, with the names of street and county where known. */
  street: { code: string; name?: string };
  county: { code: string; name?: string };
  /** Codes that the community bore before the present one. */
  formerCodes: string[];
  /** The county wants the lines of who looked at, exported and changed what (docs/adr/0095). */
  journal?: boolean;
}

/** Beside it, under a code that a community was given later: which community that is. */
export interface DirectoryPointer {
  _id: string;
  _rev?: string;
  kind: 'code';
  /** The later code, equal to `_id`. */
  code: string;
  /** `_id` of the community's entry. */
  community: string;
}

/** What the county sets for all its communities: the document of that id in the directory, which only it can write. */
export interface CountySettings {
  /** Members may be put in order of their points (off by default, docs/adr/0047). */
  pointsRanking?: boolean;
}

export const countySettingsId = 'settings';

/** The community that bears or bore a code; undefined where the directory knows none. */
export function entryOfCode(
  docs: readonly (DirectoryEntry | DirectoryPointer)[],
  code: string,
): DirectoryEntry | undefined {
  const entries = docs.flatMap((doc) => (doc.kind === 'community' ? [doc] : []));
  const pointer = docs.find((doc) => doc.kind === 'code' && doc._id === code);
  const key = pointer?.kind === 'code' ? pointer.community : code;
  return entries.find((entry) => entry.code === key);
}
