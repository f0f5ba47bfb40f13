import { randomBytes } from 'node:crypto';
import {
  readArguments,
  usage,
  UsageError,
  type ProvisionArguments,
  type ServeArguments,
  type VerifyArguments,
} from './arguments';
import { provision, startCounty } from './index';
import { verifyReceipt } from './verifyReceipt';

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

async function serve({ admin: name, command: _command, ...options }: ServeArguments): Promise<void> {
  const given = process.env.COUNTY_ADMIN_PASSWORD;
  const password = given ?? randomBytes(12).toString('base64url');
  const county = await startCounty({ ...options, admin: { name, password }, log });
  if (given === undefined) log(`administrator ${name}, password of this run: ${password}`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      county.close().catch((error: unknown) => {
        log(String(error));
        process.exitCode = 1;
      });
    });
  }
  print({ url: county.url, ready: true, ...(options.demo && { accounts: county.accounts }) });
}

function adminPassword(): string {
  const password = process.env.COUNTY_ADMIN_PASSWORD;
  if (password !== undefined) return password;
  throw new UsageError('the password of --admin is needed in COUNTY_ADMIN_PASSWORD');
}

async function verify({ url, admin: name, community, code }: VerifyArguments): Promise<void> {
  const run = await verifyReceipt({ url, admin: { name, password: adminPassword() }, community, code });
  if (run) {
    print(run);
    return;
  }
  log(
    'no run in the journal has this code: wrong code, altered paper, or its journal entry has not come yet',
  );
  process.exitCode = 1;
}

async function setUp({ admin: name, command: _command, ...options }: ProvisionArguments): Promise<void> {
  const report = await provision({ ...options, admin: { name, password: adminPassword() } });
  for (const change of report.changes) log(change);
  const { length } = report.changes;
  log(
    length === 0
      ? 'nothing to change'
      : `${length} changes${options.dryRun ? ' to be made (dry run)' : ' made'}`,
  );
  log(`databases made: ${report.created.length}, kept: ${report.kept.length}`);
  for (const account of report.accounts) print(account);
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args.command === 'serve') await serve(args);
  else if (args.command === 'provision') await setUp(args);
  else await verify(args);
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) log(usage);
  process.exitCode = 1;
}
