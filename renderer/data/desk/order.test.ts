import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createSealer } from '../encryption/sealer';
import { openDesk } from './desk';
import { passedOf } from './order';

it('never goes back, whichever rows are erased next, and is kept for each collection', async () => {
  const desk = await openDesk(crypto.randomUUID(), await createSealer(new Uint8Array(32)));
  await passedOf(desk).note({ members: 500.01, visits: 3 });
  await passedOf(desk).note({ members: 200 });
  const passed = passedOf(desk);
  expect(await Promise.all(['members', 'visits', 'matters'].map((name) => passed.of(name)))).toEqual([
    500.01, 3, 0,
  ]);
  desk.close();
});
