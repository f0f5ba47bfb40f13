import type { AnyDocument } from './types';

/** A value as text in which the order of an object's fields does not matter. */
export function canonicalText(value: unknown): string {
  return (
    JSON.stringify(value, function (_key, inner) {
      if (!inner || typeof inner !== 'object' || Array.isArray(inner)) return inner;
      var sorted: AnyDocument = {};
      // oxlint-disable-next-line unicorn/no-array-sort -- ES5 has no other
      var names = Object.keys(inner).sort();
      for (var i = 0; i < names.length; i++) sorted[names[i]!] = inner[names[i]!];
      return sorted;
    }) || ''
  );
}

/** Whether two values are equal, however the fields of their objects are ordered. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** Every earlier amendment is still there, as it was. */
export function keepsAmendments(newDoc: AnyDocument, oldDoc: AnyDocument): boolean {
  var given = ((newDoc.amendments || []) as unknown[]).map(function (entry) {
    return canonicalText(entry);
  });
  return ((oldDoc.amendments || []) as unknown[]).every(function (entry) {
    return given.indexOf(canonicalText(entry)) >= 0;
  });
}

/**
 * Minutes that are 定稿 (final) or 归档 (archived) stay as they are (domain.md section 5): amendments are added, the
 * state goes from final to archived, a number is given where there was none, and the envelope's stamps move on.
 */
export function checkFinalised(newDoc: AnyDocument, oldDoc: AnyDocument | null): void {
  if (!oldDoc || oldDoc._deleted || (oldDoc.state !== 'final' && oldDoc.state !== 'archived')) return;
  if (newDoc._deleted) throw { forbidden: 'mqb-finalised: final minutes cannot be deleted' };
  if (newDoc.state !== oldDoc.state && !(oldDoc.state === 'final' && newDoc.state === 'archived')) {
    throw { forbidden: 'mqb-finalised: final minutes can only be archived' };
  }
  if (typeof oldDoc.number === 'number' && newDoc.number !== oldDoc.number) {
    throw { forbidden: 'mqb-finalised: a number once given stays' };
  }
  if (!keepsAmendments(newDoc, oldDoc)) {
    throw { forbidden: 'mqb-finalised: amendments are added, never changed' };
  }
  var free = ['state', 'number', 'amendments', 'open', 'history', 'movedTo'];
  free = free.concat(['updatedAt', 'updatedBy', 'sentBy', 'deviceId', 'schemaVersion']);
  var fields = Object.keys(newDoc).concat(Object.keys(oldDoc));
  for (var i = 0; i < fields.length; i++) {
    var field = fields[i]!;
    if (field.charAt(0) === '_' || free.indexOf(field) >= 0) continue;
    if (!sameValue(newDoc[field], oldDoc[field])) {
      throw { forbidden: 'mqb-finalised: the field ' + field + ' of final minutes cannot change' };
    }
  }
}
