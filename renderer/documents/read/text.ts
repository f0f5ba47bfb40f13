import { DocumentError } from '../error';

const marks: readonly [label: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file that names no encoding: by its byte order mark, else UTF-8 if every byte fits, else GB18030
 * (what Excel and WPS write on a Chinese PC). Throws DocumentError notAWorkbook for binary content.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
  const text = mark ? new TextDecoder(mark[0]).decode(bytes) : decodeBare(bytes);
  if (looksBinary(text)) throw new DocumentError('notAWorkbook');
  return text;
}

function decodeBare(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Control characters and undecodable bytes do not occur in a table; a single stray one is forgiven. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted here
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return strange > 1 + sample.length / 1000;
}
