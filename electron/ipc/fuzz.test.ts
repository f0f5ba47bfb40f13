import type { Channel } from '@shared/ipc/channels';
import { channels, validators } from '@shared/ipc/validators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../services/logs';
import { answer } from './answer';
import type { Handlers } from './answer';

const ours = { url: 'app://minqingben/index.html', parent: null };
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const channel = fc.constantFrom(...channels);
/** Every field name that occurs in the map, so that objects come near to being right. */
const near = fc.record(
  Object.fromEntries(
    ['passphrase', 'person', 'current', 'next', 'name', 'ownName', 'id', 'code', 'url', 'user', 'bytes'].map(
      (field) => [field, fc.oneof(fc.string(), fc.anything())],
    ),
  ),
  { requiredKeys: [] },
);

/** Handlers that note what reached them. */
function noting(): { handlers: Handlers; reached: { channel: Channel; input: unknown }[] } {
  const reached: { channel: Channel; input: unknown }[] = [];
  const entries = channels.map((name) => [
    name,
    (input: unknown) => {
      reached.push({ channel: name, input });
      return Promise.resolve(undefined);
    },
  ]);
  return { handlers: Object.fromEntries(entries) as Handlers, reached };
}

describe('calls of a page that was taken over', () => {
  it('reach a handler only with the fields of the map, and are told nothing of the values', async () => {
    await fc.assert(
      fc.asyncProperty(
        channel,
        fc.array(fc.oneof(fc.anything(), near), { maxLength: 3 }),
        async (name, args) => {
          const { handlers, reached } = noting();
          const said = await answer({ channel: name, frame: ours, args }, handlers, silent).then(
            () => '',
            (error: unknown) => (error instanceof Error ? error.message : 'not an error'),
          );
          expect(reached).toHaveLength(said === '' ? 1 : 0);
          for (const { input } of reached) expect(validators[name].safeParse(input).success).toBe(true);
          expect(said).toMatch(/^$|^[a-zA-Z:]+: (?:one argument expected|not valid: [\w., ]+)$/);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('reach no handler from another address, however it is written', async () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('app://', 'app:', 'file://', 'https://'),
          fc.string(),
          fc.constant('minqingben/'),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(channel, address, async (name, url) => {
        fc.pre(!/^app:\/\/minqingben(?:[/?#]|$)/i.test(url.trim()));
        const { handlers, reached } = noting();
        const call = { channel: name, frame: { url, parent: null }, args: [] };
        await expect(answer(call, handlers, silent)).rejects.toThrow('refused');
        expect(reached).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
