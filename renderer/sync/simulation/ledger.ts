import type { Envelope } from '@shared/domain/record/envelope';

type Fields = Envelope & Record<string, unknown>;

/** The fields that the persons of a simulation write; every value written is unique. */
export const written = ['name', 'mobile', 'address'] as const;
export type Written = (typeof written)[number];

/**
 * Remembers every value that a person wrote and every value that a person knowingly replaced. At the end each one
 * must be in the record, among its open differences, or replaced by somebody who had seen it.
 */
export class Ledger {
  readonly #values = new Map<string, { id: string; field: Written }>();
  readonly #replaced = new Set<string>();

  wrote(id: string, field: Written, value: string): void {
    this.#values.set(value, { id, field });
  }

  replaced(...values: unknown[]): void {
    for (const value of values) if (typeof value === 'string') this.#replaced.add(value);
  }

  /** A person deleted a record with everything that was to be seen in it. */
  deleted(record: Fields): void {
    this.replaced(...visible(record));
  }

  /** Values that are nowhere any more although nobody who knew them replaced them. */
  lost(records: ReadonlyMap<string, Fields>): string[] {
    return [...this.#values]
      .filter(([value, { id }]) => {
        const record = records.get(id);
        return !this.#replaced.has(value) && !(record && visible(record).includes(value));
      })
      .map(([value, { id, field }]) => `${value} of ${id}.${field}`);
  }
}

function visible(record: Fields): unknown[] {
  return [
    ...written.map((field) => record[field]),
    ...record.open.flatMap((entry) => [entry.mine, entry.theirs]),
  ];
}
