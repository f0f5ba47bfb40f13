import { DocumentError } from '../error';
import type { FillReply, FillRequest } from './worker';

/** The part of a Worker that is used; tests put their own in. */
export interface FillingWorker {
  postMessage(message: FillRequest, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FillReply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

const startWorker = (): FillingWorker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'template' });

/** `fillTemplate` in a worker of its own, ended by `signal`. Rejects with DocumentError only. */
export function fillAside(
  request: FillRequest,
  signal: AbortSignal,
  start: () => FillingWorker = startWorker,
): Promise<Uint8Array> {
  if (signal.aborted) return Promise.reject(new DocumentError('cancelled'));
  const worker = start();
  return new Promise<Uint8Array>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DocumentError('cancelled')), { once: true });
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'done') resolve(data.bytes);
      else reject(new DocumentError(data.code));
    });
    // A worker that dies (out of memory) says so only here.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new DocumentError('tooLarge', { cause: event.message }));
    });
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}
