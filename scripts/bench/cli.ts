// npm run bench: see docs/bench.md. The table goes to stdout, progress to stderr.
import { writeFile } from 'node:fs/promises';
import { measures } from './measures';
import { type Options, readOptions, usage } from './options';
import { environmentOf } from './report/environment';
import { type Summary, summaryOf } from './report/summary';
import { tableOf } from './report/table';
import { Cleanup } from './stage/cleanup';
import { openStage } from './stage/open';

const say = (line: string): void => console.error(line);

async function bench(options: Options, cleanup: Cleanup): Promise<void> {
  const startedAt = new Date().toISOString();
  const stage = await openStage(options, cleanup, say);
  const pc = await stage.newPc();
  const environment = environmentOf(await pc.page.evaluate(() => navigator.userAgent));
  await pc.close();
  const summaries: Summary[] = [];
  for (const measure of measures) {
    if (options.only ? !options.only.includes(measure.name) : measure.onlyByName === true) continue;
    summaries.push(...(await measure.run(stage)).map(summaryOf));
  }
  console.log(tableOf(summaries));
  if (options.json !== undefined) {
    const { runs, host, large } = options;
    const result = { startedAt, host, runs, large, environment, figures: summaries };
    await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
    say(`written to ${options.json}`);
  }
}

const cleanup = new Cleanup();
process.once('SIGINT', () => {
  process.exitCode = 130;
  // What is being measured fails when its browser goes; that is all the ending it needs.
  void cleanup.all().catch(() => undefined);
});
try {
  await bench(
    readOptions(
      process.argv.slice(2),
      measures.map(({ name }) => name),
    ),
    cleanup,
  );
} catch (error) {
  say(
    error instanceof RangeError || error instanceof TypeError ? `${error.message}\n${usage}` : String(error),
  );
  process.exitCode ||= 1;
} finally {
  await cleanup.all();
}
