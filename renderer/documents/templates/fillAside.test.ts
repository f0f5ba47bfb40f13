import { read } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fillAside, type FillingWorker } from './fillAside';
import { answer } from './worker';

/** A worker in the test's own thread: messages are cloned as a real one clones them. `silent`: never done. */
function inThread(silent = false): { start: () => FillingWorker; ended: () => number } {
  const target = new EventTarget();
  let ended = 0;
  const worker: FillingWorker = {
    postMessage: (request) => {
      if (silent) return;
      answer(structuredClone(request), (data, transfer) =>
        target.dispatchEvent(new MessageEvent('message', { data: structuredClone(data, { transfer }) })),
      );
    },
    terminate: () => {
      ended += 1;
    },
    addEventListener: (type: string, listener: (event: MessageEvent & ErrorEvent) => void) =>
      target.addEventListener(type, listener as (event: Event) => void),
  };
  return { start: () => worker, ended: () => ended };
}

const filling = {
  mode: 'rows',
  list: { 社区: '北关社区' },
  people: [{ sheet: '张三', said: { 社区: '北关社区', 姓名: '张三' } }],
} as const;
const running = new AbortController().signal;

test('a template comes back filled and the worker ends', async () => {
  const { start, ended } = inThread();
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['{{社区}}'], ['{{姓名}}']] }] });
  const book = read(await fillAside({ bytes, filling }, running, start));
  expect([book.Sheets['表']?.['A1']?.v, book.Sheets['表']?.['A2']?.v]).toEqual(['北关社区', '张三']);
  expect(ended()).toBe(1);
});

test('what is no workbook says so, and the worker ends too', async () => {
  const { start, ended } = inThread();
  const asked = fillAside(
    { bytes: new Uint8Array([1, 2]), filling: { ...filling, people: [] } },
    running,
    start,
  );
  await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/./u) });
  expect(ended()).toBe(1);
});

test('cancelling ends the worker at once', async () => {
  const { start, ended } = inThread(true);
  const stop = new AbortController();
  const asked = fillAside(
    { bytes: new Uint8Array(0), filling: { ...filling, people: [] } },
    stop.signal,
    start,
  );
  stop.abort();
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  expect(ended()).toBe(1);
});
