import { getValidator } from 'rxdb/plugins/validate-z-schema';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '@shared/county/databases';
import { careTags } from '@shared/domain/household/codes';
import { recordSchema } from '@shared/domain/record/schema';
import { parseIdNumber } from '@shared/lib/idNumber';
import { demoDay } from './record';
import { demoRecords } from './records';

const all = collectionNames.flatMap((collection) =>
  (demoRecords()[collection] ?? []).map((record) => ({
    collection,
    record: { ...record } as Record<string, unknown>,
  })),
);

describe('the demonstration', () => {
  it('is the same at every call', () => {
    expect(JSON.stringify(demoRecords())).toBe(JSON.stringify(demoRecords()));
  });

  it('has an id of its own for every record and every entry in it', () => {
    const ids = [...JSON.stringify(demoRecords()).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds what is promised', () => {
    const { members, households, meetings, matters, councils } = demoRecords();
    expect([members?.length, households?.length, meetings?.length, matters?.length]).toEqual([30, 20, 2, 5]);
    expect(councils?.map(({ kind }) => kind)).toEqual(['party', 'deliberative', 'supervisory', 'residents']);
    expect(meetings?.filter(({ state }) => state === 'final')).toHaveLength(1);
  });

  it('fits the schemas of the records', () => {
    for (const { collection, record } of all) {
      expect(getValidator(recordSchema(collection))(record)).toEqual([]);
    }
    // The validator finds what does not fit.
    expect(getValidator(recordSchema('members'))({ ...all[0]?.record, unheardOf: 1 })).not.toEqual([]);
  });

  it('points at records that are there', () => {
    const ids = new Set(all.map(({ record }) => record.id));
    const pointers = [...JSON.stringify(demoRecords()).matchAll(/"(?:\w+Id)":"([^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((id) => id !== 'demo' && !/-\d+$/.test(id.slice(36)));
    expect(pointers.length).toBeGreaterThan(15);
    expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('lies before its day and uses the codes of the lists', () => {
    const { members = [], households = [], visits = [] } = demoRecords();
    expect(visits.every(({ at }) => at.slice(0, 10) <= demoDay)).toBe(true);
    const known = new Set(careTags.map(({ code }) => code));
    expect(households.flatMap(({ care }) => care).filter((code) => !known.has(code))).toEqual([]);
    for (const { idNumber = '' } of members) expect(parseIdNumber(idNumber)).toMatchObject({ ok: true });
  });

  it('keeps supervisors out of what they supervise', () => {
    const { councils = [] } = demoRecords();
    const names = (kind: string): string[] =>
      councils.filter((body) => body.kind === kind).flatMap((body) => body.members.map(({ name }) => name));
    const supervisors = new Set(names('supervisory'));
    expect([...names('residents'), ...names('deliberative')].filter((name) => supervisors.has(name))).toEqual(
      [],
    );
  });

  it('has ID numbers that are nobody’s', () => {
    expect(demoRecords().members?.every(({ idNumber }) => idNumber?.startsWith('429999'))).toBe(true);
  });
});
