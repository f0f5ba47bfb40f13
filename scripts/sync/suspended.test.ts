import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { TestClock } from '@/sync/simulation/pc';
import { FaultyProxy } from './faultyProxy';
import { HttpPc } from './office';
import { TestCounty } from './testCounty';

interface Told {
  told: { outcome: string; sent: number; waiting: number }[];
  ids: string[];
}

const hours = 5 * 3_600_000;

/** `acted`: the county had taken the batch when the PC was suspended, and its answer found nobody. */
it.each([{ acted: true }, { acted: false }])(
  'a PC suspended in the middle of a sending (county had acted: $acted) ends with both sides equal',
  { timeout: 120_000 },
  async ({ acted }) => {
    const county = await TestCounty.open('a', 'b');
    const proxy = new FaultyProxy(() => county.url);
    const address = await proxy.open();
    const pc = fork(
      fileURLToPath(new URL('./suspendedPc.ts', import.meta.url)),
      [address, county.code, county.authorization('a')],
      { execArgv: ['--import', 'tsx'] },
    );
    let batches = 0;
    let woken: Promise<void> | undefined;
    // Every line is gone when the PC comes back; its clock went on.
    const sleepAndWake = async (): Promise<void> => {
      pc.kill('SIGSTOP');
      await new Promise((done) => setImmediate(done));
      pc.send(hours);
      pc.kill('SIGCONT');
    };
    proxy.trick = (_method, path) => {
      if (!path.includes('_bulk_docs') || (batches += 1) !== 2) return undefined;
      woken = sleepAndWake();
      return { kind: acted ? 'cutAfter' : 'cutBefore' };
    };
    try {
      const [message] = (await once(pc, 'message')) as [Told];
      await woken;
      const [first, second] = message.told;
      expect(first).toMatchObject({ outcome: 'stopped:offline', sent: 50, waiting: 70 });
      expect(second).toMatchObject({ outcome: 'complete', sent: 70, waiting: 0 });
      const b = new HttpPc('b', county, new TestClock());
      expect(await b.sync()).toMatchObject({ outcome: 'complete', received: 120 });
      expect(b.ids()).toEqual(message.ids);
    } finally {
      pc.kill('SIGKILL');
      await proxy.close();
      await county.close();
    }
  },
);
