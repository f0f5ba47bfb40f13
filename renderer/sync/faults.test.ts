import { describe, expect, it } from 'vitest';
import { createCountyClient } from './countyClient';
import { CountyFault } from './faults';
import { retryAfter } from './http/classify';
import { MemoryCounty } from './memory/memoryCounty';
import { Pc, TestClock, membersDatabase } from './simulation/pc';

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

interface Asked {
  waits: number[];
  requests: number;
}

/** A client whose county gives these answers one after the other, the last one for ever. */
function clientOf(...answers: (() => Response | Promise<Response>)[]): {
  asked: Asked;
  client: ReturnType<typeof createCountyClient>;
} {
  const asked: Asked = { waits: [], requests: 0 };
  const client = createCountyClient({
    base: '/county',
    clock: () => Date.UTC(2026, 10, 21),
    random: () => 1,
    sleep: async (ms) => {
      asked.waits.push(ms);
      await Promise.resolve();
    },
    fetch: async () => {
      const answer = answers[Math.min(asked.requests, answers.length - 1)];
      asked.requests += 1;
      if (!answer) throw new Error('no answer');
      return await answer();
    },
  });
  return { asked, client };
}

const faultOf = async (
  client: ReturnType<typeof createCountyClient>,
  signal?: AbortSignal,
): Promise<string> => {
  try {
    await client.changes('db', { since: undefined, limit: 10 }, signal);
    return 'none';
  } catch (error) {
    if (error instanceof CountyFault) return error.code;
    throw error;
  }
};

const good = (): Response => json(200, { results: [], last_seq: '0', pending: 0 });

describe('each fault of the way to the county', () => {
  it.each([
    ['offline', () => Promise.reject(new TypeError('fetch failed'))],
    ['tls', () => Promise.reject(new TypeError('x', { cause: new Error('CERT_HAS_EXPIRED certificate') }))],
    ['tls', () => json(502, { error: 'unreachable', reason: 'tls' })],
    ['offline', () => json(502, { error: 'unreachable', reason: 'dns' })],
    ['timeout', () => json(504, { error: 'unreachable', reason: 'timeout' })],
    ['timeout', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
    ['captivePortal', () => new Response('<html>登录</html>', { headers: { 'content-type': 'text/html' } })],
    [
      'captivePortal',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'application/json' } }),
    ],
    ['captivePortal', () => new Response('', { status: 511 })],
    ['signInNeeded', () => json(401, { error: 'unauthorized', reason: 'x' })],
    ['forbidden', () => json(403, { error: 'forbidden', reason: 'x' })],
    ['notFound', () => json(404, { error: 'not_found', reason: 'Database does not exist.' })],
    ['conflict', () => json(409, { error: 'conflict', reason: 'x' })],
    ['precondition', () => json(412, { error: 'file_exists', reason: 'x' })],
    ['tooLarge', () => json(413, { error: 'too_large', reason: 'x' })],
    ['busy', () => json(429, { error: 'too_many_requests', reason: 'x' })],
    ['busy', () => json(503, { error: 'busy', reason: 'x' })],
    ['serverError', () => json(500, { error: 'internal', reason: 'x' })],
    ['countyFull', () => json(507, { error: 'insufficient_storage', reason: 'x' })],
    [
      'badAnswer',
      () => new Response('{"results":[{"id":"m', { headers: { 'content-type': 'application/json' } }),
    ],
    ['badAnswer', () => json(200, { hello: 'world' })],
    ['badRequest', () => json(400, { error: 'bad_request', reason: 'x' })],
  ])('%s', async (code, answer) => {
    expect(await faultOf(clientOf(answer).client)).toBe(code);
  });

  it('passes by itself where it may: a few tries, further and further apart', async () => {
    const { client, asked } = clientOf(
      () => json(500, {}),
      () => Promise.reject(new TypeError('fetch failed')),
      good,
    );
    expect(await faultOf(client)).toBe('none');
    expect(asked.waits).toEqual([500, 1000]);
  });

  it('ends after so many tries', async () => {
    const { client, asked } = clientOf(() => json(503, {}));
    expect(await faultOf(client)).toBe('busy');
    expect(asked.requests).toBe(4);
  });

  it('waits as long as the county asks, unless it asks for more than a clerk waits', async () => {
    const patient = clientOf(() => json(429, {}, { 'retry-after': '7' }), good);
    expect(await faultOf(patient.client)).toBe('none');
    expect(patient.asked.waits).toEqual([7000]);
    const hopeless = clientOf(() => json(503, {}, { 'retry-after': '3600' }), good);
    expect(await faultOf(hopeless.client)).toBe('busy');
    expect(hopeless.asked.requests).toBe(1);
    expect(retryAfter('Sat, 21 Nov 2026 00:00:30 GMT', Date.UTC(2026, 10, 21))).toBe(30_000);
    expect(retryAfter('soon', 0)).toBeUndefined();
  });

  it('does not repeat what repeating cannot help', async () => {
    const { client, asked } = clientOf(() => json(403, {}));
    await faultOf(client);
    expect(asked.requests).toBe(1);
  });

  it('is cancelled at once', async () => {
    const controller = new AbortController();
    const { client, asked } = clientOf(() => {
      controller.abort();
      return Promise.reject(new DOMException('gone', 'AbortError'));
    });
    expect(await faultOf(client, controller.signal)).toBe('cancelled');
    expect(asked.requests).toBe(1);
  });

  it('counts bytes and the difference of the clocks', async () => {
    const { client } = clientOf(() =>
      json(200, { results: [], last_seq: '0' }, { date: 'Sat, 21 Nov 2026 02:00:00 GMT' }),
    );
    await faultOf(client);
    expect(client.traffic()).toEqual({ requests: 1, bytes: 29, clockSkewMs: 2 * 3_600_000 });
  });
});

describe('a run that meets a fault', () => {
  const setUp = (): Pc => {
    const pc = new Pc('a', new MemoryCounty().create(membersDatabase), new TestClock());
    for (let i = 0; i < 8; i += 1) pc.write(`m${i}`, { name: `${i}` });
    return pc;
  };

  it('at any request, before or after the county acted, goes on where it was', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let cut = 1; cut <= 7; cut += 1) {
        const pc = setUp();
        let requests = 0;
        pc.mishap = () => ((requests += 1) === cut ? { when, code: 'signInNeeded' } : undefined);
        const first = await pc.sync();
        expect(first.outcome).toBe('stopped:signInNeeded');
        pc.mishap = () => undefined;
        const second = await pc.sync();
        expect(second).toMatchObject({ outcome: 'complete', waiting: 0, toDecide: 0 });
        expect(pc.county.all(membersDatabase)).toHaveLength(8);
      }
    }
  });

  it('never says "sent" of what no answer confirmed', async () => {
    const pc = setUp();
    pc.mishap = (request) => (request === 'bulkDocs' ? { when: 'after', code: 'timeout' } : undefined);
    expect(await pc.sync()).toMatchObject({ outcome: 'stopped:timeout', sent: 0, waiting: 8 });
  });

  it('can be stopped by the person between any two requests', async () => {
    for (let cut = 1; cut < 7; cut += 1) {
      const pc = setUp();
      const controller = new AbortController();
      let requests = 0;
      pc.mishap = () => {
        if ((requests += 1) === cut) controller.abort();
        return undefined;
      };
      expect((await pc.sync({ signal: controller.signal })).outcome).toBe('stopped:cancelled');
      pc.mishap = () => undefined;
      expect(await pc.sync()).toMatchObject({ outcome: 'complete', waiting: 0 });
    }
  });

  it('says that the disk is full and goes on when there is room', async () => {
    const pc = setUp();
    pc.store.beforeWrite = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await pc.sync()).toMatchObject({ outcome: 'stopped:diskFull', sent: 0, waiting: 8 });
    pc.store.beforeWrite = () => undefined;
    expect(await pc.sync()).toMatchObject({ outcome: 'complete', sent: 8 });
  });

  it('works through the other databases when one is closed to the account', async () => {
    const pc = setUp();
    pc.county.create('mqb-420683001001-visits');
    const report = await pc.sync({ collections: ['households', 'members', 'visits'] });
    expect(report.outcome).toBe('partial');
    expect(report.collections.map((one) => [one.state, one.sent, one.fault])).toEqual([
      ['failed', 0, 'notFound'],
      ['done', 8, undefined],
      ['done', 0, undefined],
    ]);
  });
});
