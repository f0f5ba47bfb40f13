import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64';
import { BrokenSealError, createSealer } from './sealer';

const key = new Uint8Array(32).fill(1);
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Uint8Array.from(array));

describe('sealer', () => {
  it('gives back what was sealed under the same binding', async () => {
    const sealer = await createSealer(key);
    await fc.assert(
      fc.asyncProperty(bytes, fc.string(), async (plain, binding) => {
        const sealed = await sealer.seal(plain, binding);
        expect(await sealer.open(sealed, binding)).toEqual(plain);
      }),
    );
  });

  it('finds a change of any single bit', async () => {
    const sealer = await createSealer(key);
    const sealed = await sealer.seal(new TextEncoder().encode('張三'), 'members|1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const edited = Uint8Array.from(sealed);
      edited[bit >> 3] = (edited[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(sealer.open(edited, 'members|1')).rejects.toBeInstanceOf(BrokenSealError);
    }
  });

  it('refuses another binding, another key and a cut value', async () => {
    const sealer = await createSealer(key);
    const other = await createSealer(new Uint8Array(32).fill(2));
    const sealed = await sealer.seal(new Uint8Array(40), 'members|1');
    await expect(sealer.open(sealed, 'members|2')).rejects.toBeInstanceOf(BrokenSealError);
    await expect(other.open(sealed, 'members|1')).rejects.toBeInstanceOf(BrokenSealError);
    await expect(sealer.open(sealed.slice(0, 20), 'members|1')).rejects.toBeInstanceOf(BrokenSealError);
  });

  it('never uses a nonce twice for the same value', async () => {
    const sealer = await createSealer(key);
    const values = await Promise.all(Array.from({ length: 50 }, () => sealer.seal(new Uint8Array(8), '')));
    expect(new Set(values.map(toBase64)).size).toBe(50);
  });

  it('wants a key of 256 bits', async () => {
    await expect(createSealer(new Uint8Array(16))).rejects.toBeInstanceOf(RangeError);
  });
});

describe('base64', () => {
  it('is standard base64, also for long values', () => {
    expect(toBase64(Uint8Array.from([251, 255, 0]))).toBe('+/8A');
    fc.assert(
      fc.property(bytes, (value) => {
        expect(fromBase64(toBase64(value))).toEqual(value);
      }),
    );
    const long = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    expect(fromBase64(toBase64(long))).toEqual(long);
  });

  it('throws on anything else', () => {
    expect(() => fromBase64('***')).toThrow(/base64|encoded|character/i);
  });
});
