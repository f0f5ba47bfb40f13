import { expect, test } from 'vitest';
import { readWorkbook } from '../readWorkbook';
import type { SheetSpec } from './spec';
import { answer } from './worker';
import { writeAside } from './writeAside';
import type { WritingWorker } from './writeAside';

const sheet: SheetSpec = {
  name: '表',
  columns: [{ label: '姓名', width: 9 }],
  rows: [['张三'], [{ date: '2026-11-21' }]],
  paper: 'A4',
  orientation: 'portrait',
};

/** A worker in the test's own thread: messages are cloned as a real one clones them. */
function inThread(): { start: () => WritingWorker; ended: () => number } {
  const target = new EventTarget();
  let ended = 0;
  const worker: WritingWorker = {
    postMessage: (sheets) =>
      void answer(structuredClone(sheets), (message, transfer) =>
        target.dispatchEvent(new MessageEvent('message', { data: structuredClone(message, { transfer }) })),
      ),
    terminate: () => {
      ended += 1;
    },
    addEventListener: (type: string, listener: (event: MessageEvent & ErrorEvent) => void) =>
      target.addEventListener(type, listener as (event: Event) => void),
  };
  return { start: () => worker, ended: () => ended };
}

test('a workbook comes back whole and the worker ends', async () => {
  const { start, ended } = inThread();
  const [read] = await readWorkbook(await writeAside([sheet], start), 'x.xlsx');
  expect(read?.rows[1]).toEqual(['张三']);
  expect(ended()).toBe(1);
});

test('what cannot be written is an error, and the worker ends too', async () => {
  const { start, ended } = inThread();
  const broken = { ...sheet, rows: undefined } as unknown as SheetSpec;
  await expect(writeAside([broken], start)).rejects.toThrow(/./u);
  expect(ended()).toBe(1);
});
