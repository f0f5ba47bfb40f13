import { expect, test } from 'vitest';
import { missingFields, neededFields } from './completeness';

test('a bare full member lacks everything, in the order of the reports', () => {
  expect(missingFields({ category: 'full' })).toEqual([...neededFields]);
});

test('转正日期 is asked of full members only, 入党日期 not of applicants', () => {
  expect(missingFields({ category: 'probationary' })).not.toContain('fullMemberAt');
  expect(missingFields({ category: 'probationary' })).toContain('joinedAt');
  expect(missingFields({ category: 'applicant' })).not.toContain('joinedAt');
});

test('what is filled in is not missing, an empty text is', () => {
  expect(missingFields({ category: 'full', mobile: '13900000000', address: '' })).toContain('address');
  expect(missingFields({ category: 'full', mobile: '13900000000' })).not.toContain('mobile');
});
