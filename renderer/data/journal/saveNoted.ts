import { text } from '@shared/messages';
import { host } from '@/platform';
import { ReadOnlyError } from '../errors';
import type { Office } from '../office';
import { note } from './note';

/** What the journal says about a file that leaves; never names or numbers of persons. */
export interface SavedNote {
  /** One of `text.journal.said.things` or a ledger. */
  what: string;
  format: 'xlsx' | 'docx' | 'pdf';
  count?: number;
  /** Missing where the file holds nothing about persons. */
  masked?: boolean;
  /** Code of a purpose: one that a person chose, or the one thing that the file is for. */
  purpose?: string;
  [more: string]: unknown;
}

/**
 * Saves a file where the person wants it and notes in the journal that it left; gives its name, undefined when
 * cancelled. Throws ReadOnlyError before anything is saved, because nothing can be noted then; HostError; what the
 * journal throws.
 */
export async function saveNoted(
  office: Office,
  file: { suggestedName: string; bytes: Uint8Array },
  detail: SavedNote,
): Promise<string | undefined> {
  if (office.isReadOnly) throw new ReadOnlyError();
  const name = await host.files.save(file);
  if (name !== undefined) await note(office, 'export', detail);
  return name;
}

/** Why nothing left the house, in words; `usual` where it is nothing special. */
export const outputSentence = (error: unknown, usual: string): string =>
  error instanceof ReadOnlyError ? text.words.readOnlyOutput : usual;
