import { DocumentError, type DocumentErrorCode } from '../error';
import { fillTemplate } from './fillTemplate';
import type { Filling } from './filling';

export interface FillRequest {
  bytes: Uint8Array;
  filling: Filling;
}

export type FillReply = { type: 'done'; bytes: Uint8Array } | { type: 'failed'; code: DocumentErrorCode };

/** Answers one request; apart from the worker's own wiring so that tests can call it in their thread. */
export function answer(
  { bytes, filling }: FillRequest,
  reply: (message: FillReply, transfer: Transferable[]) => void,
): void {
  try {
    const filled = fillTemplate(bytes, filling).slice();
    reply({ type: 'done', bytes: filled }, [filled.buffer]);
  } catch (error) {
    reply({ type: 'failed', code: error instanceof DocumentError ? error.code : 'damaged' }, []);
  }
}

if (typeof window === 'undefined' && typeof self !== 'undefined' && 'importScripts' in self) {
  self.addEventListener('message', (event: MessageEvent<FillRequest>) => {
    answer(event.data, (message, transfer) => self.postMessage(message, { transfer }));
  });
}
