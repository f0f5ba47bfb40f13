import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '../../harness/test';
import { SetupPage } from '../../pages/setup';

/** The letter 1 in the wire of fuses; the package does not export its name for it. */
const enabled = 0x31;
const executable = fileURLToPath(new URL('../../../release/linux-unpacked/minqingben', import.meta.url));

test('the fuses of the package are as decided', async () => {
  const wire = await getCurrentFuseWire(executable);
  const state = (fuse: FuseV1Options) => Number(wire[fuse]) === enabled;
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    asarOnly: state(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    asarIntegrity: true,
    asarOnly: true,
    fileProtocol: false,
  });
});

test('the package cannot be used as a Node to run something else', () => {
  const run = (): string =>
    execFileSync(executable, ['-e', 'console.log("ran as node")'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 5000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let said = '';
  try {
    said = run();
  } catch (error) {
    said = String((error as { stdout?: unknown }).stdout);
  }
  expect(said).not.toContain('ran as node');
});

test('the packaged page has the same policy and the same small bridge', async ({ pc: { page } }) => {
  await expect(new SetupPage(page).title).toBeVisible();
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
  const seen = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
  );
  expect(seen).toEqual([]);
});

test('no key opens developer tools', async ({ pc: { page } }) => {
  await expect(new SetupPage(page).title).toBeVisible();
  const windows = async (): Promise<number> => {
    const session = await page.context().browser()?.newBrowserCDPSession();
    const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
    expect(targetInfos.length).toBeGreaterThan(0);
    return targetInfos.filter(({ url }) => url.startsWith('devtools:')).length;
  };
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']) {
    await page.keyboard.press(keys);
    await expect(new SetupPage(page).title).toBeVisible();
    expect(await windows(), keys).toBe(0);
  }
});
