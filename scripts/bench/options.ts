import { parseArgs } from 'node:util';

export type HostName = 'chromium' | 'electron';

export interface Options {
  /** Where the figures go as JSON. */
  json: string | undefined;
  /** Names of measures; undefined: all. */
  only: string[] | undefined;
  runs: number;
  host: HostName;
  /** Also what takes minutes: search over 100,000. */
  large: boolean;
}

export const usage = `npm run bench -- [--json FILE] [--only NAME,NAME] [--runs N] [--host chromium|electron] [--large]`;

/** Reads the command line. Throws RangeError, or TypeError for an option that there is none of. */
export function readOptions(args: string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: '3' },
      host: { type: 'string', default: 'chromium' },
      large: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 100)
    throw new RangeError(`--runs ${values.runs}: 1 to 100`);
  const only = values.only?.flatMap((list) => list.split(',')).filter((name) => name !== '');
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`--only ${unknown}: one of ${names.join(', ')}`);
  const { host } = values;
  if (host !== 'chromium' && host !== 'electron')
    throw new RangeError(`--host ${host}: chromium or electron`);
  return { json: values.json, only, runs, host, large: values.large };
}
