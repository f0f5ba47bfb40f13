import { sealInput } from '@shared/domain/meeting/seal';
import type { Meeting } from '@shared/domain/meeting/type';
import type { Draft } from '@shared/domain/record/envelope';

/** 定稿: the change that seals the minutes by a SHA-256 of their canonical text (the number is left out, it comes later). */
export async function sealMeeting(meeting: Meeting, by: string): Promise<Partial<Draft<Meeting>>> {
  const bytes = new TextEncoder().encode(sealInput(meeting));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { state: 'final', seal: { hash, at: new Date().toISOString(), by } };
}
