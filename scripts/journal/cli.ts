import { parseArgs } from 'node:util';
import { verifyJournal } from './verifyJournal';

const usage = `npm run verify-journal -- --url URL --admin NAME --community CODE
Checks the 操作记录 of a community as it lies at the county: one line of JSON for each thing found.
The administrator's password is taken from COUNTY_ADMIN_PASSWORD.`;

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function verify(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { url: text, admin: text, community: text } });
  const { url, admin, community = '' } = values;
  const password = process.env['COUNTY_ADMIN_PASSWORD'];
  if (url === undefined || admin === undefined || password === undefined || !/^\d{12}$/.test(community)) {
    log(usage);
    process.exitCode = 2;
    return;
  }
  const report = await verifyJournal({ url, admin: { name: admin, password }, community });
  for (const problem of report.problems) process.stdout.write(`${JSON.stringify(problem)}\n`);
  const { lines, devices, unlinked, problems } = report;
  log(`lines ${lines}, PCs ${devices}, without a link ${unlinked}, found ${problems.length}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

try {
  await verify(process.argv.slice(2));
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
