import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import { plainDate } from '@shared/lib/dates';
import { recordOf } from './fakeOffice';

const from = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(start + index));

// Characters by their code points: some 100 that stand for surnames, some 900 for given names; none of it anybody's.
const surnames = [
  ...from(0x5f20, 12),
  ...from(0x738b, 20),
  ...from(0x674e, 24),
  ...from(0x8d75, 16),
  ...from(0x9648, 28),
];
const given = [...from(0x4e00, 220), ...from(0x56fd, 180), ...from(0x660e, 240), ...from(0x6d01, 260)];

/** A generator of numbers below 1 that gives the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many invented party members, always the same ones, with about as many different values as a county has. */
export function crowd(count: number): Member[] {
  const random = seeded(20261121);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const date = (year: number, years: number): string =>
    plainDate({ year: year + below(years), month: 1 + below(12), day: 1 + below(28) });
  const digits = (length: number): string => Array.from({ length }, () => below(10)).join('');
  const place = given.slice(0, 40);
  return Array.from({ length: count }, () => {
    const born = date(1935, 70);
    return recordOf<Member>(
      newMember({
        name: pick(surnames) + pick(given) + (below(5) === 0 ? '' : pick(given)),
        gender: pick(['male', 'female']),
        ethnicity: pick(['01', '01', '01', '03', '15']),
        birthDate: born,
        idNumber: `429901${born.replaceAll('-', '')}${digits(4)}`,
        mobile: `1${digits(10)}`,
        address: `${pick(place)}${pick(place)}${below(120)}-${below(30)}-${below(4)}-${below(20)}0${below(4)}`,
        education: pick(['10', '20', '30', '40', '60', '70']),
        category: below(20) === 0 ? 'probationary' : 'full',
        branch: `${pick(place)}${pick(place)}`,
        joinedAt: date(1955, 70),
        fullMemberAt: date(1956, 70),
      }),
    );
  });
}
