import type { AnyDocument } from './types';

/** Every record, also a tombstone, says when and by whom it was last changed. */
export function checkStamps(doc: AnyDocument): void {
  if (typeof doc.updatedAt !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(doc.updatedAt)) {
    throw { forbidden: 'mqb-updated-at: updatedAt is missing or no instant' };
  }
  if (typeof doc.updatedBy !== 'string' || doc.updatedBy === '') {
    throw { forbidden: 'mqb-updated-by: updatedBy is missing' };
  }
}

/** Refuses documents above the limit, counted in bytes of UTF-8 JSON without attachments. */
export function checkSize(doc: AnyDocument, limit: number): void {
  var text = JSON.stringify(doc, function (key, value) {
    return key === '_attachments' || key === '_revisions' ? undefined : value;
  });
  if (text.length * 3 <= limit) return;
  var bytes = 0;
  for (var i = 0; i < text.length; i++) {
    var unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  if (bytes > limit) {
    throw { forbidden: 'mqb-too-large: the document has ' + bytes + ' bytes, allowed are ' + limit };
  }
}
