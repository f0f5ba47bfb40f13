import { expect, test, vi } from 'vitest';
import { workbookOf } from './fixtures';
import { openWorkbook } from './openWorkbook';
import type { ReadingWorker } from './openWorkbook';
import { answer } from './worker';
import type { ReadReply } from './worker';

/** A worker in the test's own thread: messages are cloned as a real one clones them. */
function inThread(work = answer): { start: () => ReadingWorker; ended: () => number } {
  const target = new EventTarget();
  let ended = 0;
  const worker: ReadingWorker = {
    postMessage: (request, transfer) => {
      void work(structuredClone(request, { transfer }), (message) => {
        if (ended === 0)
          target.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
      });
    },
    terminate: () => {
      ended += 1;
    },
    addEventListener: (type: string, listener: (event: MessageEvent & ErrorEvent) => void) =>
      target.addEventListener(type, listener as (event: Event) => void),
  };
  return { start: () => worker, ended: () => ended };
}

test('sheets, stages and the end of the worker', async () => {
  const { start, ended } = inThread();
  const stages = vi.fn<(stage: string) => void>();
  const bytes = workbookOf([['姓名'], ['张三']]);
  const before = bytes.slice();
  const sheets = await openWorkbook(bytes, '花名册.xlsx', { start, onStage: stages });
  expect(sheets[0]?.rows).toEqual([['姓名'], ['张三']]);
  expect(stages.mock.calls.flat()).toEqual(['unpacking', 'parsing', 'collecting']);
  expect(bytes).toEqual(before);
  expect(ended()).toBe(1);
});

test('a refused file arrives as the same typed error', async () => {
  const { start, ended } = inThread();
  await expect(openWorkbook(new Uint8Array(), 'x.xlsx', { start })).rejects.toMatchObject({
    name: 'DocumentError',
    code: 'empty',
    message: '这个文件里没有内容。',
  });
  expect(ended()).toBe(1);
});

test('cancelling ends a worker that would never answer', async () => {
  const silent = async (_request: unknown, _reply: (message: ReadReply) => void): Promise<void> => {};
  const { start, ended } = inThread(silent);
  const control = new AbortController();
  const reading = openWorkbook(new Uint8Array([1]), 'x.xlsx', { start, signal: control.signal });
  control.abort();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(ended()).toBe(1);
});
