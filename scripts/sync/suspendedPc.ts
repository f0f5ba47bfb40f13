// A PC in a process of its own, to be stopped and continued from outside: see suspended.test.ts.
import { createCountyClient, type RunReport } from '@/sync';
import { MemoryCounty } from '@/sync/memory/memoryCounty';
import { Pc, TestClock } from '@/sync/simulation/pc';

const [address = '', org = '', authorization = ''] = process.argv.slice(2);
/** Hours that passed while the process stood still; the clock of the PC went on. */
let shiftMs = 0;
process.on('message', (ms) => (shiftMs = Number(ms)));

const pc = new Pc('a', new MemoryCounty(), new TestClock(), org);
for (let i = 0; i < 120; i += 1) pc.write(`s${i}`, { name: `${i}` });

const sync = async (): Promise<RunReport> =>
  await pc.sync({
    county: createCountyClient({
      base: address,
      clock: () => Date.now() + shiftMs,
      sleep: async () => await Promise.resolve(),
      timeoutMs: 3000,
      tries: 1,
      fetch: async (url, init) =>
        await fetch(url, { ...init, headers: { ...(init.headers as object), authorization } }),
    }),
    user: 'a',
    clock: () => Date.now() + shiftMs,
    pageSize: 100,
    batchSize: 50,
  });

const told: Pick<RunReport, 'outcome' | 'sent' | 'waiting'>[] = [];
for (let run = 0; run < 2; run += 1) {
  const { outcome, sent, waiting } = await sync();
  told.push({ outcome, sent, waiting });
}
process.send?.({ told, ids: pc.ids() });
process.disconnect();
