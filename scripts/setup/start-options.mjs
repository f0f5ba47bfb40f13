import { parseArgs } from 'node:util';

export const usage = `npm start -- [--host=electron|browser] [--no-demo] [--port N]
  --host     where the app opens; default: Electron with a display, else a browser
  --no-demo  an empty county instead of the demonstration
  --port     port of the browser host; default: the operating system chooses`;

/**
 * @param {string[]} args @param {boolean} display
 * @returns {{host: 'electron' | 'browser', demo: boolean, port: number}}
 * @throws with the usage when they cannot be understood
 */
export function startOptions(args, display) {
  const { values } = understand(args);
  const host = values.host ?? (display ? 'electron' : 'browser');
  if (host !== 'electron' && host !== 'browser') throw new Error(`There is no host ${host}.\n${usage}`);
  const port = Number(values.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${values.port} is no port.\n${usage}`);
  }
  return { host, demo: !values['no-demo'], port };
}

/** @param {string[]} args */
function understand(args) {
  try {
    return parseArgs({
      args,
      options: { host: { type: 'string' }, 'no-demo': { type: 'boolean' }, port: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}
