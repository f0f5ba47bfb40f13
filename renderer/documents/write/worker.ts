import type { SheetSpec } from './spec';
import { writeWorkbook } from './writeWorkbook';

export type WriteReply = { type: 'done'; bytes: Uint8Array } | { type: 'failed'; message: string };

/** Answers one request; apart from the worker's own wiring so that tests can call it in their thread. */
export async function answer(
  sheets: readonly SheetSpec[],
  reply: (message: WriteReply, transfer: Transferable[]) => void,
): Promise<void> {
  try {
    const bytes = (await writeWorkbook(sheets)).slice();
    reply({ type: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    reply({ type: 'failed', message: String(error) }, []);
  }
}

if (typeof window === 'undefined' && typeof self !== 'undefined' && 'importScripts' in self) {
  self.addEventListener('message', (event: MessageEvent<readonly SheetSpec[]>) => {
    void answer(event.data, (message, transfer) => self.postMessage(message, { transfer }));
  });
}
