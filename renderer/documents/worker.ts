import { DocumentError } from './error';
import type { DocumentErrorCode } from './error';
import type { SheetGrid } from './grid';
import { readWorkbook } from './readWorkbook';
import type { ReadStage } from './readWorkbook';

/** What the worker is asked: one file, once; cancelling ends the worker. */
export interface ReadRequest {
  bytes: Uint8Array;
  fileName: string;
}

export type ReadReply =
  | { type: 'stage'; stage: ReadStage }
  | { type: 'done'; sheets: SheetGrid[] }
  | { type: 'failed'; code: DocumentErrorCode };

/** Answers one request; apart from the worker's own wiring so that tests can call it in their thread. */
export async function answer(request: ReadRequest, reply: (message: ReadReply) => void): Promise<void> {
  try {
    const sheets = await readWorkbook(request.bytes, request.fileName, (stage) =>
      reply({ type: 'stage', stage }),
    );
    reply({ type: 'done', sheets });
  } catch (error) {
    reply({ type: 'failed', code: error instanceof DocumentError ? error.code : 'damaged' });
  }
}

if (typeof window === 'undefined' && typeof self !== 'undefined' && 'importScripts' in self) {
  self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
    void answer(event.data, (message) => self.postMessage(message, {}));
  });
}
