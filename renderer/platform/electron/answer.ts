import type { Answer, FailureCode } from '@shared/ipc/failure';
import { HostError } from '../host';
import type { HostErrorCode } from '../host';

// The compiler keeps the two lists of codes equal.
const hostCode = (code: FailureCode): HostErrorCode => code;
export const failureCode = (code: HostErrorCode): FailureCode => code;

/** Gives the value of an answer. Throws HostError for an expected failure and `refused` for a call the machine side rejected. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer.catch((cause: unknown) => {
    const refused = new HostError('refused');
    refused.cause = cause;
    throw refused;
  });
  if (result.ok) return result.value;
  throw new HostError(hostCode(result.code), result.retryAfterMs);
}
