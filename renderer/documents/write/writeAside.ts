import type { SheetSpec } from './spec';
import type { WriteReply } from './worker';

/** The part of a Worker that is used; tests put their own in. */
export interface WritingWorker {
  postMessage(message: readonly SheetSpec[], transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WriteReply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

const startWorker = (): WritingWorker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'workbook' });

/** `writeWorkbook` in a worker of its own: 20,000 rows would stop the window for seconds. Rejects with Error. */
export function writeAside(
  sheets: readonly SheetSpec[],
  start: () => WritingWorker = startWorker,
): Promise<Uint8Array> {
  const worker = start();
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'done') resolve(data.bytes);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
    worker.postMessage(sheets, []);
  }).finally(() => worker.terminate());
}
