import { expect, it } from 'vitest';
import { isSameMember, memberKeys } from '../member/duplicates';
import { householdKeys } from '../household/duplicates';
import { type Pair, pairKey, pairing } from './pairs';

function pairsOf<Row extends { id: string }>(...given: Parameters<typeof pairing<Row>>): Pair<Row>[] {
  const steps = pairing(...given);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const born = '1980-01-01';
const rows = [
  { id: 'a', name: '李强', birthDate: born, idNumber: '11010519491231002X' },
  { id: 'b', name: '李强', birthDate: born },
  { id: 'c', name: '李强', birthDate: born, idNumber: '110105194912310011' },
  { id: 'd', name: '别名', birthDate: born, idNumber: '11010519491231002x' },
  { id: 'e', name: '李强', birthDate: '1980' },
];

it('pairs equal ID numbers, else equal names and birth dates, each pair once', () => {
  const pairs = pairsOf(rows, memberKeys, isSameMember);
  expect(pairs.map(({ first, second }) => pairKey(first.id, second.id))).toEqual(['a b', 'a d']);
});

it('pairs households of one address and one head', () => {
  const at = { compound: '阳光花园', building: '3栋', room: '501' };
  const households = [
    { id: 'a', ...at, head: '李强' },
    { id: 'b', ...at, head: '李 强' },
    { id: 'c', ...at, head: '王芳' },
    { id: 'd', head: '李强' },
    { id: 'e', head: '李强' },
  ];
  const pairs = pairsOf(households, householdKeys, () => true);
  expect(pairs.map(({ first, second }) => pairKey(first.id, second.id))).toEqual(['a b']);
});
