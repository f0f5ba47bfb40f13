import { collectionNames } from '@shared/domain/record/collections';
import type { CollectionName, Draft, Envelope } from '@shared/domain/record/envelope';

/** A draft with what it takes over from the record that it hangs on, and the community to which it belongs. */
export interface Placed<T extends Envelope> {
  draft: Draft<T>;
  org: string;
}

/** A record that is named, if its field is filled in. */
type Link = readonly [id: string | undefined, on: CollectionName];

/** Says to which community new records belong. */
export interface Belonging<T extends Envelope> {
  /**
   * In the order of the drafts; `org`, where it is given, settles it. Calls with the same `asked` ask a person once,
   * not portion by portion. Throws NoCommunityError, NoProfileError.
   */
  place(drafts: readonly Draft<T>[], options?: { org?: string; asked?: Asked }): Promise<Placed<T>[]>;
}

/** Remembers a person's answer over the portions of a batch. */
export interface Asked {
  org?: Promise<string>;
}

interface Sources {
  read: (collection: CollectionName, ids: readonly string[]) => Promise<Envelope[]>;
  /** The community of records that hang on no other. */
  target: (collection: CollectionName) => Promise<string>;
}

/** By which fields a record hangs on others; the first that is filled in says to which community it belongs. */
const hangsOn: Partial<Record<CollectionName, readonly (readonly [field: string, on: CollectionName])[]>> = {
  members: [['householdId', 'households']],
  visits: [['householdId', 'households']],
  meetings: [['councilId', 'councils']],
  matters: [
    ['householdId', 'households'],
    ['visitId', 'visits'],
    ['meetingId', 'meetings'],
  ],
  ledger: [
    ['subjectId', 'members'],
    ['subjectId', 'households'],
    ['subjectId', 'partners'],
  ],
};

/** Visits and matters bear the grid of their household: the county cannot look it up (docs/adr/0022). */
const bearsGrid: ReadonlySet<CollectionName> = new Set(['visits', 'matters']);

export function belongingOf<T extends Envelope>(
  collection: CollectionName,
  { read, target }: Sources,
): Belonging<T> {
  const fixed = hangsOn[collection] ?? [];
  const linksOf = (draft: Draft<T>): readonly Link[] =>
    collection === 'journal' ? toldIn(draft) : fixed.map(([field, on]) => [valueOf(draft, field), on]);

  /** What the drafts hang on, by collection and id. */
  async function hosts(drafts: readonly Draft<T>[]): Promise<Map<string, Envelope>> {
    const found = new Map<string, Envelope>();
    const wanted = new Map<CollectionName, Set<string>>();
    for (const [id, on] of drafts.flatMap(linksOf)) {
      if (id !== undefined) wanted.set(on, (wanted.get(on) ?? new Set()).add(id));
    }
    for (const [on, ids] of wanted) {
      for (const record of await read(on, [...ids])) found.set(`${on}/${record.id}`, record);
    }
    return found;
  }

  return {
    async place(drafts, { org, asked = {} } = {}) {
      const known = await hosts(drafts);
      const placed: Placed<T>[] = [];
      for (const draft of drafts) {
        const host = linksOf(draft)
          .map(([id, on]) => known.get(`${on}/${id}`))
          .find((record) => record !== undefined);
        const grid = bearsGrid.has(collection) && host ? valueOf(host, 'grid') : undefined;
        placed.push({
          draft: grid !== undefined && valueOf(draft, 'grid') === undefined ? { ...draft, grid } : draft,
          org: org ?? host?.org ?? (await (asked.org ??= target(collection))),
        });
      }
      return placed;
    },
  };
}

/** Which record a line of the journal tells of. */
function toldIn(entry: object): Link[] {
  const detail: unknown = new Map<string, unknown>(Object.entries(entry)).get('detail');
  if (typeof detail !== 'object' || detail === null) return [];
  const on = collectionNames.find((name) => name === valueOf(detail, 'collection'));
  return on === undefined ? [] : [[valueOf(detail, 'recordId'), on]];
}

function valueOf(record: object, field: string): string | undefined {
  const value: unknown = new Map<string, unknown>(Object.entries(record)).get(field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
