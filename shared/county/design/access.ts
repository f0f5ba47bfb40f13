import type { AnyDocument, DesignContext, Writers } from './types';

// The functions of this folder run inside CouchDB: ES5 only, no constants of the module, no functions but those of
// their own file, no named functions within functions. Each is shipped as its own source text (see compose.ts).

/** Whether the session holds one of the roles. */
export function holdsOne(context: DesignContext, roles: string[]): boolean {
  return roles.some(function (role) {
    return context.roles.indexOf(role) >= 0;
  });
}

/**
 * Refuses accounts out of use and those whose roles do not allow this write; the server's administrator passes. `same`
 * tells whether two values are equal.
 */
export function checkWriter(
  newDoc: AnyDocument,
  oldDoc: AnyDocument | null,
  context: DesignContext,
  writers: Writers,
  same: (one: unknown, other: unknown) => boolean,
): void {
  if (context.roles.indexOf('disabled') >= 0) {
    throw { forbidden: 'mqb-disabled: this account is out of use' };
  }
  if (context.roles.indexOf('_admin') >= 0 || holdsOne(context, writers.write)) return;
  var reason = 'mqb-role: this account may not write here';
  if (holdsOne(context, writers.grid)) reason = gridRefusal(newDoc, oldDoc, context, writers);
  if (reason && holdsOne(context, writers.own)) reason = ownRefusal(oldDoc, context);
  if (reason && holdsOne(context, writers.transfer)) {
    reason = transferRefusal(newDoc, oldDoc, writers.transferFields, same);
  }
  if (reason) throw { forbidden: reason };
}

/** Why a grid worker may not make this change; '' where it may (docs/adr/0022, "Own grid"). */
export function gridRefusal(
  newDoc: AnyDocument,
  oldDoc: AnyDocument | null,
  context: DesignContext,
  writers: Writers,
): string {
  var old = oldDoc && !oldDoc._deleted ? oldDoc : null;
  var states = old ? [old] : [];
  if (!newDoc._deleted) states.push(newDoc);
  for (var i = 0; i < states.length; i++) {
    var grid = states[i]!.grid;
    if (!grid) {
      if (writers.gridNeeded) return 'mqb-grid: no grid stands in the record';
    } else if (typeof grid !== 'string' || context.roles.indexOf(writers.grid[0] + ':' + grid) < 0) {
      return 'mqb-grid: the record belongs to another grid';
    }
  }
  if (old && old.grid && !newDoc._deleted && !newDoc.grid) {
    return 'mqb-grid: the grid cannot be taken out of a record';
  }
  if (old && !old.grid && old.sentBy !== context.name) {
    return 'mqb-grid: the record has no grid and was sent by another account';
  }
  return '';
}

/** Why an account that only adds may not make this change; '' where it may. */
export function ownRefusal(oldDoc: AnyDocument | null, context: DesignContext): string {
  if (!oldDoc || oldDoc._deleted || oldDoc.sentBy === context.name) return '';
  return 'mqb-own: this entry was sent by another account';
}

/** Why an account that decides transfers may not make this change; '' where it may. */
export function transferRefusal(
  newDoc: AnyDocument,
  oldDoc: AnyDocument | null,
  free: string[],
  same: (one: unknown, other: unknown) => boolean,
): string {
  if (newDoc._deleted) return 'mqb-transfer: a transfer deletes nothing';
  if (!oldDoc || oldDoc._deleted) {
    if (typeof newDoc.movedFrom === 'string' && newDoc.movedFrom !== '') return '';
    return 'mqb-transfer: only a record that moved here can be made';
  }
  var fields = Object.keys(newDoc).concat(Object.keys(oldDoc));
  for (var i = 0; i < fields.length; i++) {
    var field = fields[i]!;
    if (field.charAt(0) === '_' || free.indexOf(field) >= 0) continue;
    if (!same(newDoc[field], oldDoc[field])) {
      return 'mqb-transfer: the field ' + field + ' is not for this account to change';
    }
  }
  return '';
}

/**
 * 党籍变动: in a record that exists, a standing that is a decision on membership is set and taken back by accounts with
 * that right only. A new record may bear any: a roster that is entered tells of decisions made long before.
 */
export function checkStanding(
  newDoc: AnyDocument,
  oldDoc: AnyDocument | null,
  context: DesignContext,
  writers: Writers,
): void {
  if (!oldDoc || oldDoc._deleted || newDoc._deleted || newDoc.standing === oldDoc.standing) return;
  if (context.roles.indexOf('_admin') >= 0 || holdsOne(context, writers.standing)) return;
  var decided = writers.decided;
  if (decided.indexOf(String(newDoc.standing)) >= 0 || decided.indexOf(String(oldDoc.standing)) >= 0) {
    throw { forbidden: 'mqb-standing: decisions on membership are not for this account' };
  }
}

/**
 * Refuses replicas: an edit's `_rev` is the revision that it replaces, a replica's is its own, and the parent it names
 * need not be what stands (docs/adr/0022, "No replicas from accounts").
 */
export function checkEdit(newDoc: AnyDocument, oldDoc: AnyDocument | null): void {
  if (newDoc._rev && (!oldDoc || oldDoc._rev !== newDoc._rev)) {
    throw { forbidden: 'mqb-replica: replicas are not taken' };
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
