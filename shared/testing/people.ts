import fc from 'fast-check';
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
