import { mayForward, parseCountyUrl } from '@shared/county/door';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// Beside the desktop side because the pure side does not know the platform's own URL parser.
describe('the door’s reading of addresses against the platform’s', () => {
  it('leads to the host that the platform would go to', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.webUrl(), (typed) => {
        const url = parseCountyUrl(typed);
        if (url) expect(new URL(url).host).toBe(new URL(typed).host);
      }),
    );
  });

  it('lets nothing leave the product’s databases', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '.', '', '_users', 'mqb-a', '%2F', '\\', '?', '#', 'x');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const target = `/${pieces.join('/')}`;
        if (!mayForward('PUT', target)) return;
        const path = new URL(`http://county.example${target}`).pathname;
        expect(path).toMatch(/^\/mqb-a(\/|$)/);
      }),
      { numRuns: 2000 },
    );
  });
});
