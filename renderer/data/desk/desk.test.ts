import { openTestOffice, testKey } from '../testOffice';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../encryption/sealer';
import { DamagedRecordError } from '../errors';
import { openDesk } from './desk';

const form = { key: 'member:new', form: 'member', title: '张三' };

describe('drafts', () => {
  it('survive a closed office, newest first', async () => {
    const databaseName = crypto.randomUUID();
    let time = Date.parse('2026-11-21T08:00:00.000Z');
    const office = await openTestOffice({ databaseName, now: () => new Date((time += 1000)) });
    await office.drafts.save(form, { name: '张' });
    await office.drafts.save({ ...form, key: 'visit:new', form: 'visit' }, {});
    await office.drafts.save(form, { name: '张三' });
    await office.close();

    const again = await openTestOffice({ databaseName });
    expect(await again.drafts.get('member:new')).toEqual({ name: '张三' });
    expect((await again.drafts.list()).map(({ key, title }) => [key, title])).toEqual([
      ['member:new', '张三'],
      ['visit:new', '张三'],
    ]);
    await again.close();
  });

  it('are on disk when save resolves, without closing anything', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    await office.drafts.save(form, { name: '张三' });
    // A second connection sees what a killed process would have left.
    const desk = await openDesk(`${databaseName}-desk`, await createSealer(testKey));
    expect(new TextDecoder().decode(await desk.get('draft', 'member:new'))).toBe('{"name":"张三"}');
    desk.close();
    await office.close();
  });

  it('are listed without reading their content', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    await office.drafts.save(form, { name: '张三' });
    const raw = await new Dexie(`${databaseName}-desk`).open();
    await raw.table('cells').update('draft/member:new', { sealed: new Uint8Array(40) });
    raw.close();
    expect(await office.drafts.list()).toHaveLength(1);
    await expect(office.drafts.get('member:new')).rejects.toBeInstanceOf(DamagedRecordError);
    await office.close();
  });

  it('tell their listeners, and are gone when removed', async () => {
    const office = await openTestOffice();
    let told = 0;
    const stop = office.drafts.subscribe(() => (told += 1));
    await office.drafts.save(form, {});
    await office.drafts.remove('member:new');
    stop();
    await office.drafts.save(form, {});
    expect(told).toBe(2);
    await office.drafts.remove('member:new');
    expect(await office.drafts.list()).toEqual([]);
    expect(await office.drafts.get('member:new')).toBeUndefined();
    await office.close();
  });
});

describe('the desk', () => {
  it('keeps values of different areas and blobs apart', async () => {
    const office = await openTestOffice();
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 256);
    await office.blobs.put('x', bytes);
    await office.local.set('x', { a: 1 });
    await office.replica.setMark('x', 2);
    expect(await office.blobs.get('x')).toEqual(bytes);
    expect(await office.local.get('x')).toEqual({ a: 1 });
    expect(await office.replica.mark('x')).toBe(2);
    await office.local.remove('x');
    expect(await office.local.get('x')).toBeUndefined();
    expect(await office.replica.mark('x')).toBe(2);
    await expect(office.local.set('x', undefined)).rejects.toBeInstanceOf(TypeError);
    await office.close();
  });

  it('finds a value that was put in the place of another one', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    await office.local.set('a', 1);
    await office.local.set('b', 2);
    const raw = await new Dexie(`${databaseName}-desk`).open();
    const b: unknown = await raw.table('cells').get('local/b');
    await raw.table('cells').put({ ...Object(b), id: 'local/a' });
    raw.close();
    await expect(office.local.get('a')).rejects.toBeInstanceOf(DamagedRecordError);
    expect(await office.local.get('b')).toBe(2);
    await office.close();
  });
});
