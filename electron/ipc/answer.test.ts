import { channels } from '@shared/ipc/validators';
import { Failure } from '@shared/ipc/failure';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../services/logs';
import { answer } from './answer';
import type { Handlers } from './answer';

const frame = { url: 'app://minqingben/index.html', parent: null };
let called: string[];
let lines: string[];
const log: Log = {
  info: (message) => void lines.push(message),
  warn: (message) => void lines.push(message),
  error: (message, thrown) => void lines.push(`${message} ${String(thrown)}`),
};
const handlers = {
  'app:version': () => Promise.resolve('1.0').finally(() => called.push('version')),
  'vault:unlock': () => Promise.reject(new Failure('wrongPassphrase', 5000)),
  'vault:create': () => Promise.reject(new Failure('alreadySetUp')),
  'county:status': () => Promise.reject(new Error('EACCES /home/wang/county.json')),
} as unknown as Handlers;

beforeEach(() => {
  called = [];
  lines = [];
});

describe('answer', () => {
  it('gives the value of a good call', async () => {
    const call = { channel: 'app:version', frame, args: [undefined] } as const;
    expect(await answer(call, handlers, log)).toEqual({ ok: true, value: '1.0' });
  });

  it.each([
    ['no frame', null],
    ['a frame inside the page', { url: frame.url, parent: frame }],
    ['another scheme', { url: 'https://minqingben/index.html', parent: null }],
    ['another host', { url: 'app://minqingben.evil/index.html', parent: null }],
    ['a name before the host', { url: 'app://minqingben@evil/', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['a data page', { url: 'data:text/html,app://minqingben/', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('rejects a call from %s, on every channel, before any handler runs', async (_what, from) => {
    for (const channel of channels) {
      await expect(answer({ channel, frame: from, args: [undefined] }, handlers, log)).rejects.toThrow(
        'refused',
      );
    }
    expect(called).toEqual([]);
    expect(lines).toHaveLength(channels.length);
  });

  it('rejects arguments that are not meant', async () => {
    const call = { channel: 'app:version', frame, args: ['extra'] } as const;
    await expect(answer(call, handlers, log)).rejects.toThrow('not valid');
    expect(called).toEqual([]);
  });

  it('answers an expected failure with its code and wait', async () => {
    const unlock = { channel: 'vault:unlock', frame, args: [{ passphrase: 'x' }] } as const;
    expect(await answer(unlock, handlers, log)).toEqual({
      ok: false,
      code: 'wrongPassphrase',
      retryAfterMs: 5000,
    });
    const create = { channel: 'vault:create', frame, args: [{}] } as const;
    expect(await answer(create, handlers, log)).toEqual({ ok: false, code: 'alreadySetUp' });
  });

  it('tells the page nothing of a fault and the log all of it', async () => {
    const call = { channel: 'county:status', frame, args: [] } as const;
    await expect(answer(call, handlers, log)).rejects.toThrow(/^county:status: internal error$/);
    expect(lines.join()).toContain('EACCES');
  });
});
