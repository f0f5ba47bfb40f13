import type { Area } from '../desk/desk';
import type { Agreed } from '../storage/agreed';
import { fromBase64, toBase64 } from '../encryption/base64';

/** A value of the desk: its JSON text as it is, or base64 of a blob. */
export interface DeskLine {
  area: Area;
  key: string;
  text: string;
}

export function deskLine(area: Area, key: string, bytes: Uint8Array): DeskLine {
  return { area, key, text: area === 'blob' ? toBase64(bytes) : new TextDecoder().decode(bytes) };
}

export function bytesOf({ area, text }: DeskLine): Uint8Array<ArrayBuffer> {
  return area === 'blob' ? fromBase64(text) : new TextEncoder().encode(text);
}

/** A record, tombstone or baseline of a collection. */
export interface RecordLine {
  in: string;
  /** 1: a tombstone. */
  gone?: 1;
  doc: { id: string; [field: string]: unknown };
  /** What the row knows about its last agreement with the county. */
  agreed?: Agreed;
}

export type Line = DeskLine | RecordLine;

export const isDeskLine = (line: Line): line is DeskLine => 'area' in line;

/** Under which name the desk's lines are counted. */
export const deskCount = 'desk';

export const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Takes whole lines, proved to be what this app once wrote. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
