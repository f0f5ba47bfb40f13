import { describe, expect, it } from 'vitest';
import { collectionNames, fieldTables, knownFields, plainFields, recordSchema } from './schema';
import { allFields } from './tables';

describe.each(collectionNames)('the schema of %s', (name) => {
  const schema = recordSchema(name);

  it('holds every field of the envelope and its own', () => {
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['id', 'org', 'ext', 'open', 'history']),
    );
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(fieldTables[name])));
    expect(knownFields(name)).toEqual(new Set(Object.keys(schema.properties)));
  });

  it('keeps only short, required, non-null scalars readable', () => {
    for (const field of plainFields(name)) {
      expect(schema.required).toContain(field);
      const limits = schema.properties[field];
      const indexable = { string: (limits?.maxLength ?? 999) <= 64, number: limits?.multipleOf === 1 };
      expect(indexable).toHaveProperty(String(limits?.type), true);
    }
  });

  it('indexes plain fields only', () => {
    expect(plainFields(name)).toEqual(expect.arrayContaining(schema.indexes));
  });

  it('gives a copy, so that a change of it stays with the caller', () => {
    recordSchema(name).properties['id'] = { type: 'number' };
    expect(recordSchema(name).properties['id']?.type).toBe('string');
    expect(recordSchema(name).properties['history']?.items).not.toBe(
      allFields(name)['history']?.schema.items,
    );
  });
});

it('leaves nothing of persons readable', () => {
  const personal = /name|phone|mobile|number|address|title|text|said|note|by$/i;
  for (const name of collectionNames) {
    expect(plainFields(name).filter((field) => personal.test(field))).toEqual([]);
  }
});
