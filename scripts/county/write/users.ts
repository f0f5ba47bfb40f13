import { hashPassword } from '../auth/password';
import type { Incoming } from './incoming';
import type { Refused } from './plan';

const prefix = 'org.couchdb.user:';

/** CouchDB's own rules of `_users`; only administrators get this far. */
export function refuseUser({ id, deleted, fields }: Incoming): Refused | undefined {
  if (deleted) return undefined;
  const { type, name, roles } = fields;
  const refuse = (reason: string): Refused => ({ status: 403, error: 'forbidden', reason });
  if (typeof name === 'string' && id !== prefix + name) {
    return refuse('Doc ID must be of the form org.couchdb.user:name');
  }
  if (type !== 'user') return refuse('doc.type must be user');
  if (typeof name !== 'string' || name === '' || name.includes(':')) return refuse('doc.name is required');
  if (roles === undefined) return refuse('doc.roles must exist');
  if (!Array.isArray(roles) || !roles.every((role) => typeof role === 'string')) {
    return refuse('doc.roles must be an array of strings');
  }
  const system = roles.some((role) => role.startsWith('_'));
  return system ? refuse('No system roles (starting with underscore) in users db.') : undefined;
}

/** The account with its password hashed; a document without a new password keeps what it has. */
export async function hideSecret(doc: Incoming): Promise<Incoming> {
  const { password, ...fields } = doc.fields;
  if (typeof password !== 'string') return doc;
  return { ...doc, fields: { ...fields, ...(await hashPassword(password)) } };
}
