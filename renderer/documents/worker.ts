import { DocumentError } from './error';
import type { DocumentErrorCode } from './error';
import type { Cell, SheetGrid } from './grid';
import { readWorkbook } from './readWorkbook';
import type { ReadStage } from './readWorkbook';

/** What the worker is asked: one file, once; cancelling ends the worker. */
export interface ReadRequest {
  bytes: Uint8Array;
  fileName: string;
}

export type ReadReply =
  | { type: 'stage'; stage: ReadStage }
  | { type: 'sheet'; sheet: SheetGrid }
  /** More rows of the sheet sent last. */
  | { type: 'rows'; rows: Cell[][] }
  | { type: 'done' }
  | { type: 'failed'; code: DocumentErrorCode };

/** Rows in one message: the window unpacks a message in one go, and must not stand still for a large sheet. */
const rowsAtOnce = 1000;

/** Answers one request; apart from the worker's own wiring so that tests can call it in their thread. */
export async function answer(request: ReadRequest, reply: (message: ReadReply) => void): Promise<void> {
  try {
    const sheets = await readWorkbook(request.bytes, request.fileName, (stage) =>
      reply({ type: 'stage', stage }),
    );
    for (const { rows, ...sheet } of sheets) {
      reply({ type: 'sheet', sheet: { ...sheet, rows: [] } });
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        reply({ type: 'rows', rows: rows.slice(at, at + rowsAtOnce) });
    }
    reply({ type: 'done' });
  } catch (error) {
    reply({ type: 'failed', code: error instanceof DocumentError ? error.code : 'damaged' });
  }
}

if (typeof window === 'undefined' && typeof self !== 'undefined' && 'importScripts' in self) {
  self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
    void answer(event.data, (message) => self.postMessage(message, {}));
  });
}
