import { documents } from '@shared/messages/documents';

export type DocumentErrorCode = keyof typeof documents.errors;

/** A file that cannot be read; `message` is a sentence for the clerk. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: DocumentErrorCode,
    options?: { cause?: unknown },
  ) {
    super(documents.errors[code], options);
  }
}
