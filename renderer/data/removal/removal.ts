import type { CollectionName } from '@shared/domain/record/envelope';

/** Takes what lies here of a community off this PC (docs/adr/0103). */
export interface Removal {
  /** How many living records of the community lie here, by kind; kinds without any are left out. */
  count(code: string): Promise<Map<CollectionName, number>>;
  /**
   * Removes its records, what was agreed about them and drafts of them, for good, without a word to the county. Only
   * for a community whose rights were lost; throws RangeError for any other. Repeatable after a crash.
   * `onProgress` is told in records.
   */
  remove(code: string, onProgress?: (done: number, total: number) => void): Promise<void>;
}
