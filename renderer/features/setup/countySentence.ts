import { text } from '@shared/messages';
import { HostError } from '@/platform/host';

/** Says in plain words why the county could not be reached or did not take the account. */
export function countySentence(error: unknown): string {
  const { errors } = text.setup;
  if (!(error instanceof HostError)) return errors.other;
  switch (error.code) {
    case 'unreachable':
      return errors.unreachable;
    case 'wrongPassword':
      return errors.wrongPassword;
    case 'notCouchDB':
      return errors.notCouchDB;
    case 'badUrl':
      return errors.badUrl;
    default:
      return errors.other;
  }
}
