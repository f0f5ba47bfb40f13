// Whether there is a screen, and an X server in memory where there is none.

/** @param {NodeJS.ProcessEnv} [env] @param {NodeJS.Platform} [platform] */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * What a window needs in its environment on a bare Linux, where no language is set: Chromium could not take a file
 * with a Chinese name.
 * @param {NodeJS.ProcessEnv} [env] @param {NodeJS.Platform} [platform] @returns {{LC_ALL?: string}}
 */
export function utf8Locale(env = process.env, platform = process.platform) {
  const given = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform !== 'linux' || /utf-?8/i.test(given) ? {} : { LC_ALL: 'C.UTF-8' };
}

/**
 * Starts Xvfb on a display that it chooses itself. Gives `DISPLAY`, e.g. `:99`.
 * @param {import('./processes.mjs').Processes} processes
 * @returns {Promise<string>} rejects when Xvfb is missing or ends
 */
export function startXvfb(processes) {
  const xvfb = processes.start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((done, fail) => {
    xvfb.once('error', fail);
    xvfb.once('exit', () => fail(new Error('Xvfb ended early')));
    let said = '';
    xvfb.stdio[3]?.on('data', (chunk) => {
      said += String(chunk);
      const display = /^(\d+)\n/.exec(said)?.[1];
      if (display) done(`:${display}`);
    });
  });
}
