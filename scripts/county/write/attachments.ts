import { badRequest, Failure } from '../http/failure';
import type { StoredAttachment } from '../store/pouch';
import type { Plan } from './plan';

/** What is stored for the attachments of a document. Throws Failure 412 for a stub without its original. */
export function storedAttachments({ doc, oldDoc }: Plan): Record<string, StoredAttachment> | undefined {
  if (doc.attachments === undefined) return undefined;
  const stored: Record<string, StoredAttachment> = {};
  for (const [name, attachment] of Object.entries(doc.attachments)) {
    stored[name] =
      attachment.stub === true ? original(doc.id, name, oldDoc?._attachments) : fresh(attachment);
  }
  return stored;
}

function original(
  id: string,
  name: string,
  attachments: Record<string, StoredAttachment> | undefined,
): StoredAttachment {
  const found = attachments?.[name];
  if (found === undefined) {
    throw new Failure(412, 'missing_stub', `Invalid attachment stub in ${id} for ${name}`);
  }
  return { ...found, stub: true };
}

function fresh({ content_type: type, data }: StoredAttachment): StoredAttachment {
  if (typeof data !== 'string') throw badRequest('an attachment needs data or stub');
  return { content_type: type ?? 'application/octet-stream', data };
}
