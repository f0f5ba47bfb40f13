import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments';

describe('the command line', () => {
  it('serves from a folder or from memory', () => {
    expect(readArguments(['serve', '--data', 'x', '--port', '5984', '--demo'])).toEqual({
      command: 'serve',
      dataDir: 'x',
      port: 5984,
      demo: true,
      admin: 'admin',
    });
    expect(readArguments(['serve', '--memory', '--admin', 'root'])).toEqual({
      command: 'serve',
      port: 0,
      demo: false,
      admin: 'root',
    });
  });

  it('provisions communities and users, several of each', () => {
    const given =
      '--url http://c --admin a --community 420683001001:北关社区:北城街道 --community 420683001002:南关社区';
    const users = '--user 北关:community:420683001001,community:420683001002 --user 离任:disabled';
    expect(readArguments(['provision', ...given.split(' '), ...users.split(' ')])).toEqual({
      command: 'provision',
      url: 'http://c',
      admin: 'a',
      communities: [
        { code: '420683001001', name: '北关社区', street: '北城街道' },
        { code: '420683001002', name: '南关社区' },
      ],
      disable: [],
      dryRun: false,
      users: [
        { name: '北关', roles: ['community:420683001001', 'community:420683001002'] },
        { name: '离任', roles: ['disabled'] },
      ],
    });
  });

  it('takes the wish for a journal of acts, for communities that it names', () => {
    const given = 'provision --url http://c --admin a --community 420683001001:北关社区 --journal';
    expect(readArguments(`${given} 420683001001:on`.split(' '))).toMatchObject({
      communities: [{ code: '420683001001', name: '北关社区', journal: true }],
    });
    for (const wish of ['420683001001', '420683001001:yes', '420683001002:on'])
      expect(() => readArguments(`${given} ${wish}`.split(' '))).toThrow(UsageError);
  });

  it('takes whether members may be put in order of their points', () => {
    const given = 'provision --url http://c --admin a --points-ranking';
    expect(readArguments(`${given} on`.split(' '))).toMatchObject({ pointsRanking: true });
    expect(readArguments(`${given} off`.split(' '))).toMatchObject({ pointsRanking: false });
    expect(() => readArguments(`${given} yes`.split(' '))).toThrow(UsageError);
  });

  it('takes communities from a file, new codes, accounts to disable and a dry run', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mqb-arguments-')), 'communities.txt');
    writeFileSync(
      file,
      '\uFEFF# 北城街道\r\n420683001001:北关社区:北城街道\r\n\r\n420683001002:南关社区\r\n',
    );
    const given = `provision --url http://c --admin a --communities ${file} --dry-run`;
    const more = '--recode 420683001002:420683002002 --disable 离任 --disable 调走';
    expect(readArguments(`${given} ${more}`.split(' '))).toMatchObject({
      communities: [
        { code: '420683001001', name: '北关社区', street: '北城街道' },
        { code: '420683001002', name: '南关社区', presentCode: '420683002002' },
      ],
      disable: ['离任', '调走'],
      dryRun: true,
    });
    rmSync(dirname(file), { recursive: true });
  });

  it.each([
    [[]],
    [['sing']],
    [['serve']],
    [['serve', '--memory', '--data', 'x']],
    [['serve', '--memory', '--port', 'x']],
    [['serve', '--memory', '--nonsense']],
    [['provision', '--url', 'http://c']],
    [['provision', '--url', 'http://c', '--admin', 'a', '--community', '4206:x']],
    [['provision', '--url', 'http://c', '--admin', 'a', '--community', '420683001001']],
    [['provision', '--url', 'http://c', '--admin', 'a', '--user', 'x']],
    [['provision', '--url', 'http://c', '--admin', 'a', '--communities', '/no/such/file']],
    [['provision', '--url', 'http://c', '--admin', 'a', '--recode', '420683001001:420683001002']],
  ])('does not understand %j', (args: string[]) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });
});
