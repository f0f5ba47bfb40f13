import { text } from '@shared/messages';
import { HostError } from '@/platform/host';

const words = text.settings.keys;

/** Why a change of the keys failed; nothing was changed then. */
export function keySentence(error: unknown): string {
  if (!(error instanceof HostError)) return words.failed;
  if (error.retryAfterMs) return words.wait(Math.ceil(error.retryAfterMs / 1000));
  if (error.code === 'wrongPassphrase') return words.wrong;
  return error.code === 'refused' ? text.settings.people.nameTaken : words.failed;
}

/** What is wrong with a new passphrase typed twice; undefined when nothing is. */
export function newPassphraseFault(next: string, again: string): string | undefined {
  if (next.length < 6) return words.short;
  return next === again ? undefined : words.differs;
}
