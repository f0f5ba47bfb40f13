import { CompiledDesigns } from '../validate/designs';
import { Lock } from './lock';
import { isMissing, type Pouch, type StoredDocument } from './pouch';
import { SequenceIndex } from './sequence';
import type { DatabaseEntry } from './stateFile';

/** One open database. Writes and pages of changes run one at a time; single reads do not wait. */
export class Database {
  readonly name: string;
  readonly entry: DatabaseEntry;
  readonly pouch: Pouch;
  readonly lock = new Lock();
  readonly sequences: SequenceIndex;
  readonly designs: CompiledDesigns;

  constructor(name: string, entry: DatabaseEntry, pouch: Pouch) {
    this.name = name;
    this.entry = entry;
    this.pouch = pouch;
    this.sequences = new SequenceIndex(pouch);
    this.designs = new CompiledDesigns(pouch);
  }

  /** A document, or undefined if there is none or it is deleted. */
  async find(id: string, options: Record<string, unknown> = {}): Promise<StoredDocument | undefined> {
    try {
      return await this.pouch.get(id, options);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Sequence as the wire shows it: opaque, and of no use in another database of the same name. */
  showSequence(sequence: number): string {
    return `${sequence}-${this.entry.epoch}`;
  }

  /** The inverse; 0 for a sequence of an earlier database of the same name, undefined for anything else. */
  readSequence(text: string): number | undefined {
    const match = /^(\d+)-([0-9a-f]+)$/.exec(text);
    if (match?.[1] === undefined) return text === '0' ? 0 : undefined;
    return match[2] === this.entry.epoch ? Number(match[1]) : 0;
  }
}
