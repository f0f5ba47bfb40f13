import { describe, expect, it } from 'vitest';
import { isNumberClaim, numberClaimId } from './numbers';

describe('numbers of minutes', () => {
  it('are one document each', () => {
    expect(numberClaimId('c1', 2026, 3)).toBe('number:c1:2026:3');
    expect(isNumberClaim(numberClaimId('c1', 2026, 3))).toBe(true);
    expect(isNumberClaim('0192f0c0-0000-7000-8000-000000000000')).toBe(false);
  });

  it('count from 1', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN])
      expect(() => numberClaimId('c1', 2026, wrong)).toThrow(RangeError);
  });
});
