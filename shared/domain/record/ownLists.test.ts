import { afterEach, expect, test } from 'vitest';
import { memberCare } from '../member/codes';
import { codeOf, entries, labelOf } from './codes';
import { ownEntries, setOwnEntries } from './ownLists';

afterEach(() => setOwnEntries('care', []));

test('own entries stand behind the given ones, are named and read, and go away again', () => {
  const given = memberCare.length;
  setOwnEntries('care', entries('本社区', [['own-1', '空挂户党员']]));
  expect(memberCare.length).toBe(given + 1);
  expect(labelOf(memberCare, 'own-1')).toBe('空挂户党员');
  expect(codeOf(memberCare, '空挂户党员')).toBe('own-1');
  setOwnEntries('care', []);
  expect(labelOf(memberCare, 'own-1')).toBe('own-1');
  expect(memberCare.length).toBe(given);
});

test('an own entry cannot take a given code', () => {
  const [first] = memberCare;
  setOwnEntries('care', entries('本社区', [[first?.code ?? '', '别的意思']]));
  expect(labelOf(memberCare, first?.code)).toBe(first?.label);
  expect(ownEntries('care')).toHaveLength(1);
});
