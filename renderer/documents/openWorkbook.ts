import { DocumentError } from './error';
import type { SheetGrid } from './grid';
import type { ReadStage } from './readWorkbook';
import type { ReadReply, ReadRequest } from './worker';

/** The part of a Worker that is used; tests put their own in. */
export interface ReadingWorker {
  postMessage(message: ReadRequest, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadReply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

export interface OpenOptions {
  onStage?: (stage: ReadStage) => void;
  /** Ends the reading at once; the promise rejects with DocumentError cancelled. */
  signal?: AbortSignal;
  start?: () => ReadingWorker;
}

const startWorker = (): ReadingWorker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'documents' });

/**
 * Reads a file in a worker of its own, so that the window stays alive; see `readWorkbook`. A copy of the bytes goes
 * over, the caller keeps its own. Rejects with DocumentError only.
 */
export function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<SheetGrid[]> {
  const { signal, onStage, start = startWorker } = options;
  if (signal?.aborted) return Promise.reject(new DocumentError('cancelled'));
  const worker = start();
  return new Promise<SheetGrid[]>((resolve, reject) => {
    const cancel = (): void => reject(new DocumentError('cancelled'));
    signal?.addEventListener('abort', cancel, { once: true });
    const sheets: SheetGrid[] = [];
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'stage') onStage?.(data.stage);
      else if (data.type === 'sheet') sheets.push(data.sheet);
      else if (data.type === 'rows') sheets.at(-1)?.rows.push(...data.rows);
      else if (data.type === 'done') resolve(sheets);
      else reject(new DocumentError(data.code));
    });
    // A worker that dies (out of memory) says so only here.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new DocumentError('tooLarge', { cause: event.message }));
    });
    const copy = bytes.slice();
    worker.postMessage({ bytes: copy, fileName }, [copy.buffer]);
  }).finally(() => worker.terminate());
}
