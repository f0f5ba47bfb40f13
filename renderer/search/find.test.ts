import { afterEach, describe, expect, test, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import type { Indexes } from './indexes';
import { openIndexes } from './openIndexes';
import { fakeOffice, recordOf } from './testing/fakeOffice';

const people: Partial<Member>[] = [
  { name: '张三', mobile: '13907265557', idNumber: '420683196811114549', branch: '北关社区第一党支部' },
  { name: '张三丰', address: '北关社区民主路12号3栋2单元501' },
  { name: '章思思', address: '北关社区朝阳路3号' },
  { name: '李张伟', address: '北关社区张家巷8号' },
  { name: '曾国强' },
  { name: '单秀英' },
  { name: '尉迟敬' },
  { name: '欧阳兰' },
  { name: '赵云', mobile: '13800004549' },
  { name: '阿依古丽·买买提' },
  { name: '王乐' },
];

let indexes: Indexes | undefined;
afterEach(async () => indexes?.close());

/** Half of the people lie in the snapshot, half arrive afterwards: both layers must answer alike. */
async function finder(): Promise<(text: string) => string[]> {
  const { office, repos } = fakeOffice();
  const records = people.map((person) => recordOf<Member>(newMember(person)));
  repos.members.put(...records.slice(0, 5));
  const first = openIndexes(office);
  await first.flush();
  await first.close();
  indexes = openIndexes(office);
  await indexes.ready;
  repos.members.put(...records.slice(5));
  const { members } = indexes;
  // The reading tables are loaded when the first change needs them.
  await vi.waitFor(() => expect(members.query({ text: 'zhaoyun' })).toHaveLength(1));
  return (text) => members.rows(members.query({ text })).map(({ name }) => name);
}

describe('finding a person', () => {
  test.each([
    ['张三', ['张三', '张三丰']],
    ['zhangsan', ['张三', '张三丰']],
    ['ZhangSan', ['张三', '张三丰']],
    ['ｚｓ', ['张三', '张三丰', '章思思']],
    ['zhangs', ['张三', '张三丰', '章思思']],
    ['zss', ['章思思']],
    ['zsan', ['张三', '张三丰']],
    ['张s', ['张三', '张三丰']],
    ['z三', ['张三', '张三丰']],
    ['zhang3', ['张三', '张三丰', '章思思', '李张伟']],
    ['zhang1 san1', ['张三', '张三丰']],
    ['zhang 3', ['张三', '张三丰', '章思思']],
    ['zeng', ['曾国强']],
    ['ceng', ['曾国强']],
    ['shan xy', ['单秀英']],
    ['shan zs', []],
    ['shanxy', ['单秀英']],
    ['danxiuying', ['单秀英']],
    ['yuchi', ['尉迟敬']],
    ['weichi', ['尉迟敬']],
    ['ouyangl', ['欧阳兰']],
    ['oyl', ['欧阳兰']],
    ['wangyue', ['王乐']],
    ['wangle', ['王乐']],
    ['aylmmt', []],
    ['ayglmmt', ['阿依古丽·买买提']],
    ['5557', ['张三']],
    ['4549', ['张三', '赵云']],
    ['139 0726 5557', ['张三']],
    ['420683196811114549', ['张三']],
    ['民主路', ['张三丰']],
    ['3栋2单元', ['张三丰']],
    ['zhang 北关', ['张三丰', '章思思', '张三', '李张伟']],
    ['张 朝阳', []],
    ['第一支部', []],
    ['第一党支部', ['张三']],
    ['dydzb', ['张三']],
    ['不存在', []],
  ])('%s', async (text, expected) => {
    const find = await finder();
    const found = find(text);
    expect(found.toSorted()).toEqual(expected.toSorted());
    if (expected.length > 0 && !text.includes(' ')) expect(found[0]).toBe(expected[0]);
  });

  test('who is called so comes before who lives there', async () => {
    const find = await finder();
    expect(find('张')).toEqual(['张三', '张三丰', '李张伟']);
  });

  test('nothing typed: everybody by the alphabet of their names', async () => {
    const find = await finder();
    expect(find('  ')).toEqual([
      '阿依古丽·买买提',
      '李张伟',
      '欧阳兰',
      '单秀英',
      '王乐',
      '尉迟敬',
      '曾国强',
      '张三',
      '张三丰',
      '章思思',
      '赵云',
    ]);
  });
});
