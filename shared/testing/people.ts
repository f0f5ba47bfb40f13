import fc from 'fast-check';
import { newMember } from '../domain/member/factory';
import type { Member } from '../domain/member/type';
import type { Draft } from '../domain/record/envelope';
import { checkDigit } from '../lib/idNumber';

/** Region codes that no place bears: every number made of them is invented. */
const inventedRegions = ['429901', '449901', '509901'];

const birthDay = fc
  .date({ min: new Date('1935-01-01T00:00:00Z'), max: new Date('2008-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A valid ID number (GB 11643) of nobody. */
export const inventedIdNumber: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...inventedRegions), birthDay, fc.nat(999))
  .map(([region, born, sequence]) => idNumberFor(region, born, sequence));

/** The ID number of an invented person; `sequence` 0–999, odd for men. */
export function idNumberFor(region: string, birthDate: string, sequence: number): string {
  const body = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + checkDigit(body);
}

/** A few invented members of 北关社区: full, probationary, floating, gone. */
export function sampleMembers(): Draft<Member>[] {
  const person = (name: string, birthDate: string, sequence: number, more: Partial<Draft<Member>>) =>
    newMember({
      name,
      birthDate,
      gender: sequence % 2 === 1 ? 'male' : 'female',
      ethnicity: '01',
      idNumber: idNumberFor('429901', birthDate, sequence),
      branch: '第一网格党支部',
      ...more,
    });
  return [
    person('赵长顺', '1949-11-18', 101, { joinedAt: '1968-11', fullMemberAt: '1969-11-11', education: '30' }),
    person('段桂玉', '1986-03-15', 102, {
      joinedAt: '2012-04-10',
      fullMemberAt: '2013-04-10',
      education: '20',
    }),
    person('欧阳涵', '2002-02-13', 104, {
      category: 'probationary',
      joinedAt: '2025-12-10',
      education: '10',
    }),
    person('谭涛', '1978-06-28', 103, {
      joinedAt: '2000-05',
      floating: { direction: 'out', kind: 'migrantWork', since: '2026-02' },
    }),
    person('韦玲', '1960-01-30', 106, { joinedAt: '1985-07-01', standing: 'movedOut' }),
  ];
}
