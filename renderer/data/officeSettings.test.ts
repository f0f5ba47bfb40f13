import { afterEach, beforeEach, expect, it } from 'vitest';
import { newOrgUnit } from '@shared/domain/orgUnit/factory';
import type { Office } from './office';
import { readOfficeSettings, setOfficeSettings } from './officeSettings';
import { openTestOffice } from './testOffice';

let office: Office;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

it('keeps keys beside each other in one record', async () => {
  expect(await readOfficeSettings(office)).toEqual({});
  await setOfficeSettings(office, { a: 1 });
  await setOfficeSettings(office, { b: { c: 2 } });
  expect(await readOfficeSettings(office)).toEqual({ a: 1, b: { c: 2 } });
  const { upserted } = await office.repo('orgUnits').changedSince(undefined, 10);
  expect(upserted.filter(({ kind }) => kind === 'settings')).toHaveLength(1);
});

it('lets the later of two records lie over the earlier, and writes to the later', async () => {
  const repository = office.repo('orgUnits');
  await repository.insert(newOrgUnit({ kind: 'settings', settings: { a: 'early', b: 'early' } }));
  await repository.insert(newOrgUnit({ kind: 'settings', settings: { a: 'late' } }));
  expect(await readOfficeSettings(office)).toEqual({ a: 'late', b: 'early' });
  await setOfficeSettings(office, { b: null });
  expect(await readOfficeSettings(office)).toEqual({ a: 'late', b: null });
});
