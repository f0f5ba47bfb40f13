// npm run simulate -- --seed N --runs M [--workers W] [--keep NAME]: see docs/sync.md.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { keep } from './keep';
import { playAll } from './pool';
import { toldFailure, toldFigures } from './told';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    runs: { type: 'string', default: '1000' },
    workers: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    keep: { type: 'string' },
  },
});
const [seed, runs, workers] = [values.seed, values.runs, values.workers].map(Number);
if (![seed, runs, workers].every((one) => Number.isInteger(one) && Number(one) >= 1)) {
  console.error('--seed, --runs and --workers take whole numbers from 1.');
  process.exit(2);
}

console.error(`seed ${seed}, ${runs} runs`);
const start = performance.now();
let done = 0;
const all = await playAll({
  seed: Number(seed),
  runs: Number(runs),
  workers: Math.min(Number(workers), Number(runs)),
  onPlayed: ({ seed: played, failure }) => {
    done += 1;
    if (failure) console.log(toldFailure(played, failure));
    if (done % 1000 === 0) console.error(`${done} played`);
  },
});
console.log(toldFigures(all, (performance.now() - start) / 1000));
const failed = all.find((one) => one.failure)?.failure;
if (failed && values.keep !== undefined) {
  console.log(`kept: ${await keep(values.keep, failed.least, failed.problems)}`);
}
process.exitCode = failed ? 1 : 0;
