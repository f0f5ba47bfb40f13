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
/** Every field name that occurs in the map, also of channels that come later. */
const fields = [
  ...new Set(
    channels.flatMap((name) => {
      const validator: unknown = validators[name];
      const shaped = typeof validator === 'object' && validator !== null && 'shape' in validator;
      return shaped ? Object.keys(validator.shape ?? {}) : [];
    }),
  ),
];
/** Objects that come near to being right: the names, with whatever in them. */
const near = fc.record(
  Object.fromEntries(
    fields.map((field) => [
      field,
      fc.oneof(
        fc.string(),
        fc.anything(),
        fc.uint8Array({ maxLength: 9 }),
        fc.constantFrom('../../x', '\0', 'file:///x'),
      ),
    ]),
  ),
  { requiredKeys: [] },
);
/** For each channel exactly its own fields, so that the checks behind the names are met too. */
const exact = (name: Channel): fc.Arbitrary<unknown> => {
  const validator: unknown = validators[name];
  const shaped = typeof validator === 'object' && validator !== null && 'shape' in validator;
  const own = shaped ? Object.keys(validator.shape ?? {}) : [];
  return fc.record(Object.fromEntries(own.map((field) => [field, fc.anything()])));
};

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
        channel.chain((name) =>
          fc.tuple(fc.constant(name), fc.array(fc.oneof(fc.anything(), near, exact(name)), { maxLength: 3 })),
        ),
        async ([name, args]) => {
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

  it('are of every channel and field of the map', () => {
    expect(channels.length).toBeGreaterThan(20);
    expect(fields).toEqual(expect.arrayContaining(['passphrase', 'current', 'bytes', 'url']));
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
