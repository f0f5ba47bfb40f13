import { text } from '@shared/messages';
import { HostError } from '@/platform/host';

/** Why the data did not open, in words for whoever typed. */
export function unlockSentence(error: unknown): string {
  if (!(error instanceof HostError)) return text.app.failed.unknown;
  if (error.retryAfterMs) return text.app.unlock.wait(Math.ceil(error.retryAfterMs / 1000));
  switch (error.code) {
    case 'wrongPassphrase':
      return text.app.unlock.wrong;
    case 'wrongCode':
      return text.app.recover.wrongCode;
    case 'disabled':
      return text.app.unlock.disabled;
    case 'damaged':
      return text.app.failed.damagedVault;
    case 'dataDamaged':
      return text.app.failed.database;
    default:
      return text.app.failed.unknown;
  }
}
