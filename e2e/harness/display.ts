import { hasDisplay, startXvfb, utf8Locale } from '../../scripts/setup/display.mjs';
import { Processes } from '../../scripts/setup/processes.mjs';

/** Gives the windows an X server in memory where there is no screen; ends it after the last test. */
export default async function display(): Promise<(() => Promise<void>) | undefined> {
  Object.assign(process.env, utf8Locale());
  if (hasDisplay()) return undefined;
  const processes = new Processes();
  process.env['DISPLAY'] = await startXvfb(processes);
  return () => processes.endAll();
}
