import type { AnyDocument, DesignContext } from './types';

// The functions of this folder run inside CouchDB: ES5 only, no constants of the module, no functions but those of
// their own file, no named functions within functions. Each is shipped as its own source text (see compose.ts).

/** Refuses accounts out of use and those without the community's role; the server's administrator passes. */
export function checkWriter(context: DesignContext, role: string): void {
  if (context.roles.indexOf('disabled') >= 0) {
    throw { forbidden: 'mqb-disabled: this account is out of use' };
  }
  if (context.roles.indexOf('_admin') < 0 && context.roles.indexOf(role) < 0) {
    throw { forbidden: 'mqb-role: this account may not write here' };
  }
}

/** Refuses documents sent under another name than the session's, and documents of another community. */
export function checkSender(doc: AnyDocument, context: DesignContext, org: string): void {
  if (doc.sentBy !== context.name) {
    throw { forbidden: 'mqb-sent-by: sentBy is not the account of the session' };
  }
  if (doc.id !== doc._id) {
    throw { forbidden: 'mqb-id: id and _id differ' };
  }
  if (doc.org !== org) {
    throw { forbidden: 'mqb-org: the document belongs to another community' };
  }
}

/** Only the county's administrators write the directory. */
export function checkDirectoryWriter(context: DesignContext): void {
  if (context.roles.indexOf('_admin') < 0) {
    throw { forbidden: 'mqb-directory: only the county writes the directory' };
  }
}
