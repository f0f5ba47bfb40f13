import { text } from '@shared/messages';
import { HostError } from '@/platform/host';

/** Why it did not work, in words; in each case nothing was changed. */
export function backupSentence(error: unknown): string {
  const { faults, failed } = text.backup;
  if (error instanceof HostError) return faults[error.code] ?? failed;
  if (error instanceof Error && error.name === 'NewerDataError') return faults['backupNewer'] ?? failed;
  return failed;
}
