import { newLedgerEntry } from './factory';
import type { Draft, PlainDate } from '../record/envelope';
import type { LedgerEntry } from './type';

/** What a photograph of a member may measure and weigh (docs/adr/0110). */
export const photoLimits = { width: 240, height: 320, bytes: 16 * 1024 };

/** The entry that holds a member's photograph; `image` is a JPEG in base64. Throws RangeError for anything else or more. */
export function photoEntry(subjectId: string, date: PlainDate, image: string): Draft<LedgerEntry> {
  if (!isPhoto(image)) throw new RangeError('no small JPEG');
  return newLedgerEntry({ kind: 'photo', subjectId, date, image });
}

/** Whether a text from anywhere is the base64 of a JPEG within the limits: what begins with the mark FF D8 FF. */
export function isPhoto(image: string | undefined): image is string {
  if (image === undefined || !/^\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(image)) return false;
  return image.length <= Math.ceil(photoLimits.bytes / 3) * 4;
}

/** How large a picture is drawn: within the limits, in its proportions, never larger than it is. */
export function photoSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(photoLimits.width / width, photoLimits.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
