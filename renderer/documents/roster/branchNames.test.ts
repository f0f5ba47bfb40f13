import { expect, test } from 'vitest';
import { branchesAs, namesBranch } from './branchNames';

const known = ['第一党支部', '退休干部党支部', '中共北关社区总支部委员会', '香樟园小区党支部'];

test.each([
  ['中共河口县城关街道东风社区第一支部委员会', '第一党支部'],
  ['东风社区 第一支部', '第一党支部'],
  ['退休干部支部委员会', '退休干部党支部'],
  ['香樟园小区支部', '香樟园小区党支部'],
  ['第一党支部', '第一党支部'],
  ['第二党支部', '第二党支部'],
  ['第一党总支', '第一党总支'],
  ['中共北关社区支部委员会', '中共北关社区支部委员会'],
])('%s is %s', (name, wanted) => expect(branchesAs(known)(name)).toBe(wanted));

test('what may be one of two stays as the file has it', () => {
  const asKnown = branchesAs(['东街社区第一党支部', '西街社区第一党支部']);
  expect(asKnown('第一支部委员会')).toBe('第一支部委员会');
});

test.each([
  ['第一党支部', true],
  ['退休干部 支部', true],
  ['北关社区总支部委员会', true],
  ['花名册', false],
  ['Sheet1', false],
  ['支部', false],
])('%s as the name of a sheet: %s', (name, wanted) => expect(namesBranch(name)).toBe(wanted));
