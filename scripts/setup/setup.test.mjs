import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installCommand, missingOf, progressOf } from './debian-packages.mjs';
import { hasDisplay, utf8Locale } from './display.mjs';
import { isOutdated } from './npm-packages.mjs';
import { isFree, Ports } from './ports.mjs';
import { lastLines, Processes, readyLine } from './processes.mjs';
import { startOptions } from './start-options.mjs';

describe('npm packages', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const installed = (/** @type {Record<string, {version: string}>} */ packages) => ({ packages });

  it('are up to date when every locked one is there, optional ones apart', () => {
    expect(
      isOutdated(
        lock,
        installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/more': { version: '1.0.0' } }),
      ),
    ).toBe(false);
  });

  it.each([
    ['nothing is there', undefined],
    ['one is missing', installed({})],
    ['one is older', installed({ 'node_modules/a': { version: '0.9.0' } })],
    [
      'an optional one is older',
      installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
    ],
  ])('are outdated when %s', (_what, there) => {
    expect(isOutdated(lock, there)).toBe(true);
  });
});

describe('Debian packages', () => {
  it('are missing unless wholly installed, under the old name or the new', () => {
    const listed = 'libnss3 ii \nlibgtk-3-0t64 ii \nxvfb rc \nxauth iU \n';
    expect(missingOf(['libnss3', 'libgtk-3-0', 'xvfb', 'xauth', 'chromium'], listed)).toEqual([
      'xvfb',
      'xauth',
      'chromium',
    ]);
  });

  it.each([
    ['dlstatus:12:41.23:Retrieving file 12 of 80', 'fetched 41 %'],
    ['pmstatus:libgtk-3-0:amd64:62.5:Unpacking libgtk-3-0:amd64 (amd64)', 'installed 62 %'],
    ['pmstatus:dpkg-exec:3.2:Running dpkg', 'installed 3 %'],
    ['pmconffile:/etc/fonts:1.0:Conffile prompt', undefined],
  ])('tell how far apt is: %s', (line, far) => {
    expect(progressOf(line)).toBe(far);
  });

  it('are named in a command that can be pasted', () => {
    expect(installCommand(['xvfb', 'xauth'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth',
    );
  });
});

describe('the display', () => {
  it('is looked for on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('the language of a window', () => {
  it('can write Chinese file names', () => {
    expect(utf8Locale({}, 'linux')).toEqual({ LC_ALL: 'C.UTF-8' });
    expect(utf8Locale({ LANG: 'zh_CN.UTF-8', LC_ALL: 'POSIX' }, 'linux')).toEqual({ LC_ALL: 'C.UTF-8' });
    expect(utf8Locale({ LANG: 'zh_CN.UTF-8' }, 'linux')).toEqual({});
    expect(utf8Locale({ LC_ALL: 'C.utf8' }, 'linux')).toEqual({});
    expect(utf8Locale({}, 'win32')).toEqual({});
  });
});

describe('options of npm start', () => {
  it('open the window where there is a display', () => {
    expect(startOptions([], true)).toEqual({ host: 'electron', demo: true, port: 0 });
    expect(startOptions([], false)).toEqual({ host: 'browser', demo: true, port: 0 });
    expect(startOptions(['--host=electron', '--no-demo'], false)).toEqual({
      host: 'electron',
      demo: false,
      port: 0,
    });
    expect(startOptions(['--port', '4173'], false)).toMatchObject({ port: 4173 });
  });

  it.each([['--host=tv'], ['--port=x'], ['--port=70000'], ['--colour'], ['extra']])('refuse %s', (arg) => {
    expect(() => startOptions([arg], true)).toThrow('npm start --');
  });
});

describe('ports', () => {
  it('are those of the last start while they are free', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mqb-ports-'));
    const file = join(folder, 'ports.json');
    const server = createServer();
    const port = await new Promise((done) =>
      server.listen(0, '127.0.0.1', () => done(server.address()?.port)),
    );
    new Ports(file).keep('county', `http://127.0.0.1:${port}`);
    expect(await isFree(port)).toBe(false);
    expect(await new Ports(file).last('county')).toBe(0);
    await new Promise((done) => server.close(done));
    expect(await new Ports(file).last('county')).toBe(port);
    expect(await new Ports(file).last('browser')).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('processes', () => {
  const alive = (/** @type {number} */ pid) => {
    try {
      process.kill(pid, 0);
      // In a container without an init nobody takes an orphan that has ended off the list.
      return (
        process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
      );
    } catch {
      return false;
    }
  };
  // Says the number of a child of its own, and neither of the two obeys a polite request.
  const stubborn = `
    process.on('SIGTERM', () => {});
    const { spawn } = require('node:child_process');
    const own = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1e6)"]);
    own.once('spawn', () => console.log(JSON.stringify({ ready: true, pid: own.pid })));
    setInterval(() => {}, 1e6);
  `;

  it('end with everything that they started', async () => {
    const processes = new Processes(50);
    const child = processes.start('node', ['-e', stubborn]);
    const { pid } = await readyLine(child, 'stubborn');
    expect(alive(pid)).toBe(true);
    await processes.endAll();
    expect(alive(child.pid ?? 0)).toBe(false);
    await expect.poll(() => alive(pid)).toBe(false);
    expect(() => processes.start('node', ['-e', ''])).toThrow('not started any more');
  });

  it('tell when one ends before it is ready', async () => {
    const child = new Processes().start('node', ['-e', 'process.exit(3)']);
    await expect(readyLine(child, 'the county')).rejects.toThrow('the county ended early (code 3)');
  });

  it('leave a log whose end can be shown', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mqb-log-'));
    const file = join(folder, 'county.log');
    expect(lastLines(file, 2)).toBe('');
    writeFileSync(file, 'listening\nworking\nthe disk is full\n');
    expect(lastLines(file, 2)).toBe('working\nthe disk is full');
    rmSync(folder, { recursive: true });
  });

  it('leave other programs alone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
    await new Processes().endAll();
    expect(alive(other.pid ?? 0)).toBe(true);
    other.kill('SIGKILL');
  });
});
