import type { StoredDocument } from '../store/pouch';

/** A stored document as the wire shows it: attachments that carry no data are stubs. */
export function shown(doc: StoredDocument): StoredDocument {
  if (doc._attachments === undefined) return doc;
  const attachments = Object.entries(doc._attachments).map(([name, attachment]) => [
    name,
    attachment.data === undefined ? { ...attachment, stub: true } : attachment,
  ]);
  return { ...doc, _attachments: Object.fromEntries(attachments) as StoredDocument['_attachments'] };
}
