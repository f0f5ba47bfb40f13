import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Door } from '@shared/county/door';
import type { DoorReply, DoorRequest } from '@shared/county/door';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CountyKeeper } from './keeper';

const url = 'https://county.example';
const input = { url, user: 'beiguan', password: '密码-12345' };
let folder: string;
let dataKey: Uint8Array | undefined;
let calls: DoorRequest[];

/** A county that takes one password; the door's own tests talk over a real wire. */
const county = (request: DoorRequest): Promise<DoorReply<string>> => {
  calls.push(request);
  const right = request.method === 'DELETE' || Buffer.from(request.body ?? []).includes('12345');
  const text = JSON.stringify(
    right ? { ok: true, roles: ['mqb', 'community:420683001001'] } : { error: 'unauthorized' },
  );
  return Promise.resolve({
    status: right ? 200 : 401,
    headers: {},
    setCookies: right ? ['AuthSession=abc; Path=/'] : [],
    body: text,
    text: () => Promise.resolve(text),
  });
};
const keeper = (presetUrl?: string): CountyKeeper<string> =>
  new CountyKeeper({ folder, door: new Door(county), keys: () => (dataKey ? [dataKey] : []), presetUrl });
const kept = (): Promise<string> => readFile(join(folder, 'county.json'), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-county-'));
  dataKey = new Uint8Array(32).fill(3);
  calls = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('CountyKeeper', () => {
  it('knows the account again after a restart, without asking the county', async () => {
    await keeper().signIn(input);
    calls = [];
    const again = keeper();
    await again.vaultOpened();
    expect(await again.status()).toEqual({
      url,
      user: 'beiguan',
      signedIn: true,
      roles: ['mqb', 'community:420683001001'],
    });
    expect(calls).toEqual([]);
  });

  it('keeps neither name nor password readable', async () => {
    await keeper().signIn(input);
    expect(await kept()).not.toMatch(/beiguan|12345|密码/);
    dataKey = new Uint8Array(32).fill(4);
    const other = keeper();
    await other.vaultOpened();
    expect(await other.status()).toEqual({ url, signedIn: false, roles: [] });
  });

  it('tells only the address while the vault is shut, and loses nothing by it', async () => {
    await keeper().signIn(input);
    const key = dataKey;
    dataKey = undefined;
    const shut = keeper();
    expect(await shut.status()).toEqual({ url, signedIn: false, roles: [] });
    await shut.setUrl(url);
    dataKey = key;
    await shut.vaultOpened();
    expect(await shut.status()).toMatchObject({ user: 'beiguan', signedIn: true });
  });

  it('keeps an address for later, and drops the account of another county', async () => {
    const one = keeper('https://preset.example:5984/');
    expect((await one.status()).url).toBe('https://preset.example:5984');
    await one.signIn(input);
    await one.setUrl('other.example');
    expect(await one.status()).toEqual({ url: 'https://other.example', signedIn: false, roles: [] });
    const again = keeper('https://preset.example:5984/');
    await again.vaultOpened();
    expect(await again.status()).toEqual({ url: 'https://other.example', signedIn: false, roles: [] });
  });

  it('changes nothing when the county refuses the password', async () => {
    const one = keeper();
    await one.signIn(input);
    await expect(one.signIn({ ...input, password: 'x' })).rejects.toMatchObject({ code: 'wrongPassword' });
    const again = keeper();
    await again.vaultOpened();
    expect(await again.status()).toMatchObject({ user: 'beiguan', signedIn: true });
  });

  it('forgets on signing out, the address stays', async () => {
    const one = keeper();
    await one.signIn(input);
    await one.signOut();
    expect(calls.at(-1)?.method).toBe('DELETE');
    const again = keeper();
    await again.vaultOpened();
    expect(await again.status()).toEqual({ url, signedIn: false, roles: [] });
  });

  it('says a bad address and a shut vault before asking the county', async () => {
    const one = keeper();
    await expect(one.signIn({ ...input, url: 'ftp://x' })).rejects.toMatchObject({ code: 'badUrl' });
    await expect(one.setUrl('https://a:b@x')).rejects.toMatchObject({ code: 'badUrl' });
    dataKey = undefined;
    await expect(one.signIn(input)).rejects.toMatchObject({ code: 'notSetUp' });
    expect(calls).toEqual([]);
  });

  it('starts without a county when the file is damaged', async () => {
    await writeFile(join(folder, 'county.json'), '{"version":1,"url":7}');
    expect(await keeper().status()).toEqual({ signedIn: false, roles: [] });
  });
});
