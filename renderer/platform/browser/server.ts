import type { Answer } from '@shared/ipc/failure';
import { unwrap } from '../electron/answer';

/** Asks the browser host's own server under /host/. Throws HostError as its answer says, `refused` when it does not answer. */
export function ask<T>(path: string, input?: object): Promise<T> {
  return unwrap(answerOf<T>(path, input));
}

async function answerOf<T>(path: string, input: object | undefined): Promise<Answer<T>> {
  const response = await fetch(
    `/host/${path}`,
    input && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    },
  );
  if (!response.ok) throw new Error(`host: ${path} ${response.status}`);
  return (await response.json()) as Answer<T>;
}
