/** What the first bytes of a file say it is; the name is never believed. */
export type FileKind = 'zip' | 'compound' | 'html' | 'spreadsheetXml' | 'text' | 'other';

const signatures: readonly [kind: FileKind, bytes: readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['other', [0x25, 0x50, 0x44, 0x46]],
  ['other', [0x89, 0x50, 0x4e, 0x47]],
  ['other', [0xff, 0xd8, 0xff]],
  ['other', [0x52, 0x61, 0x72, 0x21]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Tells containers by signature and text by its beginning; older systems write web pages and XML into files named .xls. */
export function sniff(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, at) => bytes[at] === byte)) return kind;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).toLowerCase();
  if (/^[^<]{0,8}\s*(<!doctype html|<html|<table|<meta)/.test(head)) return 'html';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetXml';
  return 'text';
}
