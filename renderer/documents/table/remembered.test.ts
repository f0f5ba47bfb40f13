import { expect, test } from 'vitest';
import type { SheetGrid } from '../grid';
import { findTable, searchedRows, tableAt } from './findTable';
import { memberColumns } from './memberFields';
import { asRemembered, findRemembered, rememberedSources, rememberSource } from './remembered';
import type { SourceStore } from './remembered';

function memory(): SourceStore {
  const kept = new Map<string, string>();
  return {
    get: <T>(key: string) => Promise.resolve(JSON.parse(kept.get(key) ?? 'null') as T | undefined),
    set: (key, value) => Promise.resolve(void kept.set(key, JSON.stringify(value))),
  };
}

const sheet = (header: string[]): SheetGrid => ({
  name: '表',
  rows: [['某某表'], header, ['1', '张三', '甲', '乙']],
  merges: [],
  hidden: false,
});

const odd = sheet(['号', '称呼', '甲栏', '乙栏']);

async function remembering(header: string[], change: Record<number, 'name' | 'branch' | undefined>) {
  const store = memory();
  const table = tableAt(sheet(header), memberColumns, 1);
  const columns = table.columns.map((each) =>
    each.column in change ? { ...each, field: change[each.column] } : each,
  );
  await rememberSource(store, 'members', { ...table, columns });
  return { store, sources: await rememberedSources(store, 'members') };
}

test('a source is mapped as the clerk left it, whatever blanks its headings have now', async () => {
  const { sources } = await remembering(['号', '称呼', '甲栏', '乙栏'], { 1: 'name', 2: 'branch' });
  const again = tableAt(sheet(['号', ' 称 呼 ', '甲栏*', '乙栏']), memberColumns, 1);
  const fields = asRemembered(again, memberColumns, sources).columns.map(({ field, by }) => [field, by]);
  expect(fields).toEqual([
    [undefined, 'none'],
    ['name', 'remembered'],
    ['branch', 'remembered'],
    [undefined, 'none'],
  ]);
});

test('不导入 is remembered, a running number stays what it is', async () => {
  const header = ['序号', '姓名', '备注', '乙栏'];
  const { sources } = await remembering(header, { 2: undefined });
  const table = asRemembered(tableAt(sheet(header), memberColumns, 1), memberColumns, sources);
  expect(table.columns.map(({ field }) => field)).toEqual(['serial', 'name', undefined, undefined]);
});

test('headings that say nothing to the rules are found again by memory', async () => {
  expect(findTable(odd, memberColumns)).toBeUndefined();
  const { sources } = await remembering(['号', '称呼', '甲栏', '乙栏'], { 1: 'name' });
  const other = sheet(['甲', '乙', '丙']);
  expect(findRemembered([other, odd], sources, searchedRows)).toEqual({ sheet: 1, headerRow: 1 });
  expect(findRemembered([other], sources, searchedRows)).toBeUndefined();
});

test('other headings are another source, the latest mapping of one counts, and kinds are apart', async () => {
  const { store, sources } = await remembering(['号', '称呼', '甲栏', '乙栏'], { 1: 'name' });
  const other = tableAt(sheet(['号', '称呼', '甲栏']), memberColumns, 1);
  expect(asRemembered(other, memberColumns, sources)).toBe(other);
  const table = tableAt(odd, memberColumns, 1);
  await rememberSource(store, 'members', table);
  expect(await rememberedSources(store, 'members')).toHaveLength(1);
  expect(asRemembered(table, memberColumns, await rememberedSources(store, 'members'))).toEqual(table);
  expect(await rememberedSources(store, 'households')).toEqual([]);
});
