import { strFromU8, strToU8 } from 'fflate';
import { plainText } from '../write/cells';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an element or attribute as a person reads it. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/giu, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return named[code] ?? whole;
  });
}

/** Text for an element or attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** The value of an attribute of a start tag. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag);
  return match?.[1] === undefined ? undefined : unescapeXml(match[1]);
}

/** A start tag with the attribute set, or without it. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const bare = tag.replace(new RegExp(`\\s${name}="[^"]*"`, 'u'), '');
  return value === undefined ? bare : bare.replace(/\s*(\/?>)$/u, ` ${name}="${escapeXml(value)}"$1`);
}

/** The text within `<t>` elements, as rich text has them in pieces; phonetic hints left out. */
export function textOf(xml: string): string {
  const spoken = xml.replace(/<rPh\b.*?<\/rPh>/gsu, '');
  return [...spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)]
    .map(([, text = '']) => unescapeXml(text))
    .join('');
}

export type Parts = Record<string, Uint8Array>;

export const readPart = (parts: Parts, name: string): string => {
  const part = parts[name];
  return part === undefined ? '' : strFromU8(part);
};

export const writePart = (parts: Parts, name: string, xml: string): void => {
  parts[name] = strToU8(xml);
};
