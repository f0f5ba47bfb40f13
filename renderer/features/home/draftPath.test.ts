import { expect, it } from 'vitest';
import { draftPath } from './draftPath';

it('leads back to the form of each draft', () => {
  expect(draftPath('meeting:m1')).toBe('/meetings/m1');
  expect(draftPath('visit:h1')).toBe('/visits/new?household=h1');
  expect(draftPath('visit:new')).toBe('/visits/new');
  expect(draftPath('member:p1')).toBe('/members/p1?edit=1');
  expect(draftPath('step:p1:devTalk')).toBe('/members/p1?step=devTalk');
  expect(draftPath('member:new')).toBe('/members?new=1');
});
