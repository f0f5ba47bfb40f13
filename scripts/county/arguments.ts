import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCheckCode } from '@shared/county/receipt';
import type { Account, Community } from './contract';

/** Something in the command line that cannot be understood; the message says what and how it should be. */
export class UsageError extends Error {}

export const usage = `npm run county -- serve [--port N] [--data DIR | --memory] [--demo] [--admin NAME]
npm run county -- provision --url URL --admin NAME [--dry-run]
  [--community CODE:NAME[:STREET[:COUNTY]] …] [--communities FILE] [--recode OLD:NEW …] [--journal CODE:on|off …]
  [--user NAME:ROLE[,ROLE] …] [--disable NAME …] [--points-ranking on|off]
npm run county -- verify-receipt --url URL --admin NAME --community CODE --code XXXX-XXXX-XXXX
The administrator's password is taken from COUNTY_ADMIN_PASSWORD. FILE has one CODE:NAME[:STREET[:COUNTY]] a line.
--journal CODE:on: the county wants the community's journal of acts (views, exports, prints, settings) too.
--points-ranking on: the communities may put members in order of their points (积分); off until then.
--recode OLD:NEW: the community set up as OLD, named by --community too, bears the code NEW by now.
Roles: community:<12 digits>  community:<12 digits>:reader  secretary:<12 digits>  grid:<12 digits>:<grid>
  standing:<12 digits>  street:<9 digits>  county:<6 digits>  disabled`;

export interface ServeArguments {
  command: 'serve';
  port: number;
  dataDir?: string;
  demo: boolean;
  admin: string;
}

export interface ProvisionArguments {
  command: 'provision';
  url: string;
  admin: string;
  communities: Community[];
  users: Account[];
  disable: string[];
  pointsRanking?: boolean;
  dryRun: boolean;
}

export interface VerifyArguments {
  command: 'verify-receipt';
  url: string;
  admin: string;
  community: string;
  code: string;
}

/** Throws UsageError. */
export function readArguments(
  args: readonly string[],
): ServeArguments | ProvisionArguments | VerifyArguments {
  const [command, ...rest] = args;
  try {
    if (command === 'serve') return readServe(rest);
    if (command === 'provision') return readProvision(rest);
    if (command === 'verify-receipt') return readVerify(rest);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
  throw new UsageError('say serve, provision or verify-receipt');
}

function readServe(args: string[]): ServeArguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: { port: text, data: text, memory: flag, demo: flag, admin: text },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes 0 to 65535');
  if (values.memory === (values.data !== undefined))
    throw new UsageError('say either --data DIR or --memory');
  return {
    command: 'serve',
    port,
    ...(values.data !== undefined && { dataDir: values.data }),
    demo: values.demo,
    admin: values.admin ?? 'admin',
  };
}

function readProvision(args: string[]): ProvisionArguments {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      url: text,
      admin: text,
      community: list,
      communities: text,
      recode: list,
      journal: list,
      user: list,
      disable: list,
      'points-ranking': text,
      'dry-run': flag,
    },
  });
  if (values.url === undefined || values.admin === undefined)
    throw new UsageError('--url and --admin are needed');
  const ranking = values['points-ranking'];
  if (ranking !== undefined && ranking !== 'on' && ranking !== 'off')
    throw new UsageError('--points-ranking takes on or off');
  const listed = values.communities === undefined ? [] : linesOf(values.communities);
  return {
    command: 'provision',
    url: values.url,
    admin: values.admin,
    communities: withJournal(
      recoded([...listed, ...values.community].map(readCommunity), values.recode),
      values.journal,
    ),
    users: values.user.map(readUser),
    disable: values.disable,
    ...(ranking !== undefined && { pointsRanking: ranking === 'on' }),
    dryRun: values['dry-run'],
  };
}

function linesOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function recoded(communities: Community[], changes: readonly string[]): Community[] {
  const present = new Map(
    changes.map((text): [string, string] => {
      const [, code, now] = /^(\d{12}):(\d{12})$/.exec(text) ?? [];
      if (code === undefined || now === undefined || !communities.some((one) => one.code === code)) {
        throw new UsageError(
          `--recode ${text}: give OLD:NEW with 12 digits each, and OLD as --community too`,
        );
      }
      return [code, now];
    }),
  );
  return communities.map((community) => {
    const presentCode = present.get(community.code);
    return presentCode === undefined ? community : { ...community, presentCode };
  });
}

function withJournal(communities: Community[], wishes: readonly string[]): Community[] {
  const wanted = new Map(
    wishes.map((text): [string, boolean] => {
      const [, code, wish] = /^(\d{12}):(on|off)$/.exec(text) ?? [];
      if (code === undefined || !communities.some((one) => one.code === code))
        throw new UsageError(`--journal ${text}: give CODE:on or CODE:off, and CODE as --community too`);
      return [code, wish === 'on'];
    }),
  );
  return communities.map((community) => {
    const journal = wanted.get(community.code);
    return journal === undefined ? community : { ...community, journal };
  });
}

function readVerify(args: string[]): VerifyArguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { url: text, admin: text, community: text, code: text } });
  const { url, admin, community = '' } = values;
  if (url === undefined || admin === undefined) throw new UsageError('--url and --admin are needed');
  if (!/^\d{12}$/.test(community)) throw new UsageError('--community takes a code of 12 digits');
  const code = readCheckCode(values.code ?? '');
  if (code === undefined) throw new UsageError('--code takes the 12 letters and figures of the receipt');
  return { command: 'verify-receipt', url, admin, community, code };
}

function readCommunity(text: string): Community {
  const [code = '', name = '', street, county] = text.split(':');
  if (!/^\d{12}$/.test(code) || name === '') {
    throw new UsageError(`--community ${text}: give CODE:NAME, the code with 12 digits`);
  }
  return { code, name, ...(street && { street }), ...(county && { county }) };
}

function readUser(text: string): Account {
  const colon = text.indexOf(':');
  const roles = text
    .slice(colon + 1)
    .split(',')
    .filter(Boolean);
  if (colon < 1 || roles.length === 0) throw new UsageError(`--user ${text}: give NAME:ROLE`);
  return { name: text.slice(0, colon), roles };
}
