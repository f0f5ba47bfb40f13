/** The field of a stored row that no schema lists; sealed like everything that is not listed as readable. */
export const agreedField = '_agreed';

/** What a row knows about its last agreement with the county (docs/adr/0067). */
export interface Agreed {
  /** Tells this agreement from every other one of the record. */
  mark: string;
  rev: string;
  deleted: boolean;
  attachments?: Record<string, unknown>;
  /** Left out where the row itself is the agreed content. */
  content?: object;
}

export function agreedOf(stored: Readonly<Record<string, unknown>>): Agreed | undefined {
  // Only `toStored` writes this field.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return stored[agreedField] as Agreed | undefined;
}

/** The agreement of a row that is about to be replaced: it keeps the content that it speaks of. */
export function keptAgreed(
  previous: { content: object; agreed: Agreed | undefined } | undefined,
): Agreed | undefined {
  const agreed = previous?.agreed;
  if (!previous || !agreed || agreed.content) return agreed;
  return { ...agreed, content: previous.content };
}
