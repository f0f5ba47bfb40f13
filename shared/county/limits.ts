/** Largest document that the county takes, in bytes of JSON. */
export const documentLimit = 1024 * 1024;

/** A document's bytes as the county's rules count them (`checkSize`): UTF-8 JSON without attachments. */
export function documentBytes(doc: object): number {
  const text = JSON.stringify(doc, (key, value: unknown) =>
    key === '_attachments' || key === '_revisions' ? undefined : value,
  );
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    // Half of a character of four bytes.
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
