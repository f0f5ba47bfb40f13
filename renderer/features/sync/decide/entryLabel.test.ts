import { expect, it } from 'vitest';
import { newHousehold, newPerson } from '@shared/domain/household/factory';
import type { Household } from '@shared/domain/household/type';
import { stampNew } from '@shared/domain/record/stamp';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { entryLabel } from './entryLabel';

const [son, daughter] = [newPerson({ name: '张三' }), newPerson({ name: '张敏' })];
const writer = { by: '王芳', deviceId: 'pc', now: '2026-11-20T01:00:00.000Z' };
const household = stampNew<Household>(newHousehold({ head: '张三', persons: [son, daughter] }), {
  ...writer,
  org: '110101001001',
  schemaVersion: 0,
});

it('says whose field it is where several items of a list may differ in it', () => {
  const label = (field: string): string => entryLabel('households', household, field);
  expect(label(`persons.${son.id}.phone`)).toBe(`${fieldLabel('households', 'persons.x.phone')}（张三）`);
  expect(label(`persons.${daughter.id}.phone`)).toContain('（张敏）');
  expect(label('head')).toBe(fieldLabel('households', 'head'));
  expect(label('persons.gone.phone')).toBe(fieldLabel('households', 'persons.gone.phone'));
});
