import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfficeBridge } from '@shared/ipc/bridge';
import { channels } from '@shared/ipc/validators';
import { expect, test } from '../../harness/test';
import { SetupPage, wang } from '../../pages/setup';
import { Shell } from '../../pages/shell';

declare global {
  interface Window {
    office: OfficeBridge;
  }
}

const home = 'app://minqingben/index.html';

test('the page runs its own scripts and no others', async ({ pc: { page } }) => {
  await expect(new SetupPage(page).title).toBeVisible();
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true;';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ranHandler = true');
    button.click();
    return ['ranInline', 'ranHandler', 'require', 'process', 'Buffer'].filter((name) => name in globalThis);
  });
  expect(ran).toEqual([]);
  const frames = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/index.html';
    document.body.append(frame);
    return new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
    });
  });
  expect(frames).toBe('frame-src');
});

test('nothing of the internet is reached', async ({ pc: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const tries = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'ws://example.com/'];
    return Promise.all(
      tries.map((address) =>
        address.startsWith('ws')
          ? new Promise((done) => new WebSocket(address).addEventListener('error', () => done('refused')))
          : fetch(address).then(
              () => 'reached',
              () => 'refused',
            ),
      ),
    );
  });
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('the window stays where it is, and stays alone', async ({ pc: { page } }) => {
  await expect(new SetupPage(page).title).toBeVisible();
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('/index.html') === null)).toBe(true);
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://minqingben@elsewhere/',
    '/county/mqb-directory',
    'data:text/html,<h1>x</h1>',
  ]) {
    await page.evaluate((to) => location.assign(to), address);
    // The next call of the page answers only after the navigation was decided upon.
    expect(await page.evaluate(() => location.href.replace(/#.*/, ''))).toBe(home);
  }
  // Not by a locator: Playwright goes on waiting for the navigation that was refused.
  expect(await page.evaluate(() => document.body.textContent)).toContain('设置向导');
  expect(page.context().pages()).toHaveLength(1);
});

test('only files of the app are served', async ({ pc: { page } }) => {
  const paths = [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '/%2e%2e%2felectron%2fmain.cjs',
    '/.git/config',
    '/etc/passwd',
  ];
  const answers = await page.evaluate(
    (asked) =>
      Promise.all(asked.map(async (path) => [(await fetch(path)).status, await (await fetch(path)).text()])),
    paths,
  );
  expect(answers).toEqual(paths.map(() => [404, '']));
});

test('camera, place and notifications are refused', async ({ pc: { page } }) => {
  const states = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        (error) => done(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
      ),
    ),
    (await navigator.permissions.query({ name: 'camera' })).state,
    await navigator.storage.persist(),
  ]);
  expect(states).toEqual(['denied', 'denied', 'denied', true]);
});

test('the bridge has what the map says and takes nothing else', async ({ pc: { page } }) => {
  const offered = await page.evaluate(() =>
    Object.entries(window.office).flatMap(([area, calls]) =>
      Object.keys(calls as object).map((call) => `${area}:${call}`),
    ),
  );
  // What begins with `on` only listens; a boot that failed is told by the preload itself.
  const called = offered.filter((name) => !/:on[A-Z]/.test(name));
  expect(called.toSorted()).toEqual(channels.filter((name) => name !== 'app:bootFailed').toSorted());
  const rejected = await page.evaluate(() => {
    const unlock = window.office.vault.unlock as unknown as (input: unknown) => Promise<unknown>;
    const save = window.office.files.save as unknown as (input: unknown) => Promise<unknown>;
    const bad = [
      unlock({ passphrase: 7 }),
      unlock('x'),
      unlock({ path: '/etc' }),
      save({ suggestedName: 'a', bytes: 'b' }),
    ];
    return Promise.all(
      bad.map((call) =>
        call.then(
          () => 'taken',
          (error: Error) => error.message,
        ),
      ),
    );
  });
  for (const message of rejected) expect(message).toContain('not valid');
});

test('password and session of the county stay out of the page and off the disk', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const account = emptyCounty.clerk();
  await new SetupPage(page).withoutCounty();
  await expect(new Shell(page).menu).toBeVisible();
  await page.evaluate((input) => window.office.county.signIn(input), account);
  const seen = await page.evaluate(async () => {
    const reply = await fetch('/county/_session');
    const foreign = await fetch('/county/_users/_all_docs');
    return {
      status: reply.status,
      name: ((await reply.json()) as { userCtx: { name: string } }).userCtx.name,
      headers: [...reply.headers.keys()],
      cookie: document.cookie,
      foreign: [foreign.status, foreign.headers.get('x-mqb-door')],
      kept: JSON.stringify(await window.office.county.status()),
    };
  });
  expect(seen).toMatchObject({ status: 200, name: account.user, cookie: '', foreign: [403, 'refused'] });
  expect(seen.headers).not.toContain('set-cookie');
  expect(seen.kept).not.toContain(account.password);

  await pc.close();
  const files = await readdir(pc.folder, { recursive: true, withFileTypes: true });
  const secrets = [wang.passphrase, account.password, wang.userName].flatMap((secret) => [
    Buffer.from(secret, 'utf8'),
    Buffer.from(secret, 'utf16le'),
  ]);
  const own = files.filter((file) => file.isFile() && /\.(json|log|tmp)$/.test(file.name));
  expect(own.map((file) => file.name)).toEqual(
    expect.arrayContaining(['vault.json', 'county.json', 'main.log']),
  );
  for (const file of own) {
    const content = await readFile(join(file.parentPath, file.name));
    expect(
      secrets.filter((secret) => content.includes(secret)),
      file.name,
    ).toEqual([]);
  }
});
