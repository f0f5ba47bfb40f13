import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames, knownFields } from './schema';
import { foldUnknown, spreadUnknown } from './unknownFields';

const collection = fc.constantFrom(...collectionNames);
const wireDoc = collection.chain((name) =>
  fc.record({
    name: fc.constant(name),
    known: fc.dictionary(
      fc.constantFrom(...[...knownFields(name)].filter((field) => field !== 'ext')),
      fc.jsonValue(),
    ),
    foreign: fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !key.startsWith('_') && !knownFields(name).has(key)),
      fc.jsonValue(),
    ),
  }),
);

describe('fields that this version does not know', () => {
  it('come back as they were after folding and spreading', () => {
    fc.assert(
      fc.property(wireDoc, ({ name, known, foreign }) => {
        const doc = { open: [], history: [], ...known, ...foreign };
        expect(spreadUnknown(foldUnknown(name, doc))).toEqual(doc);
      }),
    );
  });

  it('lie in ext and nowhere else', () => {
    fc.assert(
      fc.property(wireDoc, ({ name, known, foreign }) => {
        const record = foldUnknown(name, { ...known, ...foreign });
        expect(record.ext).toEqual(foreign);
        expect(Object.keys(record).filter((key) => !knownFields(name).has(key))).toEqual([]);
        expect(foldUnknown(name, spreadUnknown(record))).toEqual(record);
      }),
    );
  });

  it('come out of ext when a later version knows them', () => {
    const record = foldUnknown('members', { id: 'a', ext: { mobile: '13800000000', fax: '1' } });
    expect(record.mobile).toBe('13800000000');
    expect(record.ext).toEqual({ fax: '1' });
  });

  it('do not overrule the field itself', () => {
    expect(foldUnknown('members', { mobile: '2', ext: { mobile: '1' } }).mobile).toBe('2');
  });

  it('are not those that belong to CouchDB', () => {
    expect(foldUnknown('members', { _id: 'a', _rev: '1-x', id: 'a' })).toEqual({
      id: 'a',
      ext: {},
      open: [],
      history: [],
    });
  });
});
