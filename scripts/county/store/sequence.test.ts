import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, type Incoming } from '../write/incoming';
import { writeDocuments } from '../write/writer';
import { Database } from './database';
import { openPouch } from './pouch';

const admin = { name: 'admin', roles: ['_admin'] };

const write = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', '_local/x'),
  deleted: fc.boolean(),
  attached: fc.boolean(),
  /** Whether it knows the present revision. */
  informed: fc.boolean(),
});

describe('the index of sequences', () => {
  it('agrees with the store after any batches of edits, conflicts, deletions and attachments', async () => {
    const batches = fc.array(fc.array(write, { maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(batches, async (batches) => {
        const entry = { epoch: 'ab', createdAt: 0, security: {} };
        const database = new Database('test', entry, openPouch(randomUUID(), 'memory'));
        try {
          for (const batch of batches) {
            const docs: Incoming[] = [];
            for (const { id, deleted, attached, informed } of batch) {
              const [row] = (await database.pouch.allDocs({ keys: [id] })).rows;
              const rev = informed && row?.value !== undefined ? { _rev: row.value.rev } : {};
              const attachments = attached ? { _attachments: { f: { data: 'YWJj' } } } : {};
              const doc = { _id: id, _deleted: deleted, v: docs.length, ...rev, ...attachments };
              docs.push(readDocument(doc, () => id, false));
            }
            await writeDocuments(database, admin, docs, true);
            expect(await differences(database)).toEqual([]);
          }
        } finally {
          await database.pouch.destroy();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Sequences after which index and store count differently. */
async function differences({ pouch, sequences }: Database): Promise<number[]> {
  const { update_seq: last, doc_count: living } = await pouch.info();
  await sequences.catchUp(last);
  const { results } = await pouch.changes({ since: 0 });
  const found = Array.from({ length: last + 1 }, (_, since) => since).filter(
    (since) => sequences.after(since) !== results.filter(({ seq }) => seq > since).length,
  );
  const deleted = results.filter((change) => change.deleted).length;
  return sequences.size - living === deleted ? found : [-1, ...found];
}
