import { expect, it } from 'vitest';
import { newHousehold } from '@shared/domain/household/factory';
import { newMatter } from '@shared/domain/matter/factory';
import { newVisit } from '@shared/domain/visit/factory';
import { openTestOffice } from '@/data/testOffice';
import { openIndexes } from '../openIndexes';
import { followGrid } from './followGrid';

it('takes visits and matters along when their household comes to another grid, and no others', async () => {
  const office = await openTestOffice();
  const [households, visits, matters] = [
    office.repo('households'),
    office.repo('visits'),
    office.repo('matters'),
  ];
  const at = '2026-11-21T08:00:00.000Z';
  const moving = await households.insert(newHousehold({ head: '张三', grid: '第一网格' }));
  const staying = await households.insert(newHousehold({ head: '李四', grid: '第一网格' }));
  const visit = await visits.insert(newVisit({ householdId: moving.id, at }));
  const other = await visits.insert(newVisit({ householdId: staying.id, at }));
  const matter = await matters.insert(newMatter({ title: '路灯', householdId: moving.id }));
  const indexes = openIndexes(office);
  await indexes.ready;
  await households.update(moving.id, { grid: '第二网格' });
  expect(await followGrid(office, indexes, [moving.id, staying.id])).toBe(2);
  expect(await visits.get(visit.id)).toMatchObject({ grid: '第二网格' });
  expect(await matters.get(matter.id)).toMatchObject({ grid: '第二网格' });
  expect(await visits.get(other.id)).toEqual(other);
  await indexes.flush();
  expect(await followGrid(office, indexes, [moving.id, staying.id])).toBe(0);
  await indexes.close();
  await office.close();
});
