import { failureCodes } from '@shared/ipc/failure';
import { describe, expect, it } from 'vitest';
import { HostError } from '../host';
import { unwrap } from './answer';

describe('unwrap', () => {
  it('gives the value', async () => {
    expect(await unwrap(Promise.resolve({ ok: true, value: 5 }))).toBe(5);
  });

  it.each(failureCodes)('throws a HostError for %s', async (code) => {
    const answer = Promise.resolve({ ok: false as const, code, retryAfterMs: 9 });
    const error: unknown = await unwrap(answer).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, retryAfterMs: 9 });
  });

  it('turns a rejected call into a refusal that keeps its cause', async () => {
    const cause = new Error('app:version: not valid');
    const error: unknown = await unwrap(Promise.reject(cause)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'refused', cause });
  });
});
