import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alphabet } from './alphabet';
import { Ids } from './ids';
import { atOnce } from './steps';
import { Walker } from './starts';
import { packStrings, stringAt } from './strings';

const word = fc.string({
  unit: fc.constantFrom('张', '三', 'a', 'Ａ', '1', '栋', '\u{20BB7}'),
  maxLength: 40,
});
const same = fc.array(fc.string({ unit: fc.constantFrom('0', '9'), minLength: 11, maxLength: 11 }));

test('every string comes back, and every place is found in its string', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(word, { maxLength: 60 }), same), (values) => {
      const strings = packStrings(values, { forms: values.map((value) => value.replaceAll('Ａ', 'a')) });
      expect(values.map((_, index) => stringAt(strings, index))).toEqual(values);
      const walker = new Walker(strings.starts);
      const found = values.map((_, index) => {
        walker.seek(strings.starts.at(index));
        return [walker.index, walker.start, walker.end - walker.start - 1];
      });
      expect(found).toEqual(values.map((value, index) => [index, strings.starts.at(index), value.length]));
      expect(strings.starts.at(values.length)).toBe(strings.flat.length);
    }),
  );
});

test('a long way is walked as well as a short one', () => {
  const values = Array.from({ length: 900 }, (_, index) => 'x'.repeat(index % 7));
  const strings = packStrings(values);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(899), { minLength: 1, maxLength: 6 }), (picked) => {
      const walker = new Walker(strings.starts);
      for (const index of picked.toSorted((a, b) => a - b)) {
        walker.seek(strings.starts.at(index));
        expect(walker.index).toBe(index);
      }
    }),
  );
});

test('an alphabet finds what the plain text would, and nothing else', () => {
  const character = fc.integer({ min: 0x4e00, max: 0x4e00 + 700 }).map((code) => String.fromCodePoint(code));
  const text = fc.string({ unit: fc.oneof(character, fc.constantFrom('1', '-', 'a')), maxLength: 12 });
  const many = Array.from({ length: 700 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  fc.assert(
    fc.property(fc.array(text), text, (values, wanted) => {
      const alphabet = atOnce(Alphabet.steps([...values, ...many]));
      if (!alphabet) throw new Error('700 characters fit');
      for (const value of values) {
        const written = alphabet.write(value) ?? '';
        expect(alphabet.read(written)).toBe(value);
        const needle = alphabet.write(wanted);
        expect(needle !== undefined && written.includes(needle)).toBe(value.includes(wanted));
      }
    }),
  );
});

test('more characters than marks, or none beyond Latin: no alphabet', () => {
  const many = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  expect(atOnce(Alphabet.steps(many))).toBeUndefined();
  expect(atOnce(Alphabet.steps(['abc']))).toBeUndefined();
});

test('ids come back and compare like text, UUIDs or not', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uuid(), fc.constantFrom('a', 'b-1'))), fc.uuid(), (ids, other) => {
      const packed = atOnce(Ids.steps(ids));
      const slots = ids.map((_, slot) => slot);
      expect(packed.many(slots)).toEqual(ids);
      expect(slots.map((slot) => Math.sign(packed.comparer(other)(slot)))).toEqual(
        ids.map((id) => (id === other ? 0 : id < other ? -1 : 1)),
      );
    }),
  );
});
