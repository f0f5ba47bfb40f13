import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import { electronForPlaywright, electronRuntime } from '../../../scripts/electron-runtime.mjs';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
/** Chromium's sandbox needs a user namespace, or its helper that belongs to root; some containers forbid both. */
const canSandbox = (): boolean =>
  isRoot ? works('unshare', '--fork', '--pid', '--net', 'true') : works('unshare', '--user', 'true');

// As root Chromium's sandbox cannot start, and the other tests go without it; this one runs as a clerk does.
test('as a plain user the page runs inside the real sandbox', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  test.skip(!canSandbox(), 'this container allows no sandbox');
  const folder = await mkdtemp(join(tmpdir(), 'mqb-sandbox-'));
  await chmod(folder, 0o777);
  const { dist, executablePath } = await electronRuntime();
  const app = join(folder, 'app');
  await cp(join(checkout, 'dist'), join(app, 'dist'), { recursive: true });
  await cp(join(checkout, 'package.json'), join(app, 'package.json'));
  // Cache and checkout may lie in root's own folder, out of reach of everybody else: what is needed is copied.
  const args: string[] = [];
  for (const argument of (await electronForPlaywright(app)).args) {
    if (argument === '--no-sandbox') continue;
    if (!argument.endsWith('loader.js')) args.push(argument);
    else {
      await cp(argument, join(folder, 'loader.js'));
      args.push(join(folder, 'loader.js'));
    }
  }
  let executable = executablePath;
  if (isRoot) {
    execFileSync('cp', ['-r', dist, join(folder, 'runtime')]);
    // As a package installs it: without a user namespace (in a chroot, say) the helper makes the sandbox.
    await chmod(join(folder, 'runtime', 'chrome-sandbox'), 0o4755);
    executable = join(folder, 'as-nobody');
    const change = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups env HOME=${folder}`;
    await writeFile(executable, `#!/bin/sh\nexec ${change} ${join(folder, 'runtime', 'electron')} "$@"\n`);
    await chmod(executable, 0o755);
  }
  const { XAUTHORITY: _unreadable, ...environment } = process.env;
  const running = await _electron.launch({
    executablePath: executable,
    args,
    chromiumSandbox: true,
    env: { ...(environment as Record<string, string>), MINQINGBEN_USER_DATA: join(folder, 'data') },
  });
  try {
    const page = await running.firstWindow();
    await expect(page.getByRole('heading', { name: '设置向导' })).toBeVisible();
    const pid = await running.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    // Mode 2: system calls are filtered; 0 would be a page without a sandbox.
    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
    if (isRoot) expect(/^Uid:\s*(\d+)/m.exec(status)?.[1]).toBe(String(nobody));
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
