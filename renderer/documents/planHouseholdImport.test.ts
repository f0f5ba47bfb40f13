import { describe, expect, test } from 'vitest';
import { idNumberOf } from './fixtures';
import type { Cell, Merge } from './grid';
import { householdKey, indexHouseholds, splitAddress } from './ledger/address';
import type { HouseholdImportOptions, KnownHousehold } from './ledger/plan';
import { planHouseholdImport } from './planHouseholdImport';
import { findTable } from './table/findTable';
import { householdColumns } from './table/householdFields';

const header = [
  '小区',
  '楼栋',
  '单元',
  '房号',
  '户主',
  '与户主关系',
  '姓名',
  '身份证号',
  '联系电话',
  '住户类型',
  '特殊情况',
  '走访等级',
  '备注',
];
const id = idNumberOf('429901', '19500607', '012');

function plan(
  rows: Cell[][],
  {
    known = [],
    merges = [],
    heading = header,
    ...options
  }: HouseholdImportOptions & {
    known?: KnownHousehold[];
    merges?: Merge[];
    heading?: string[];
  } = {},
) {
  const grid = { name: '台账', rows: [heading, ...rows], merges, hidden: false };
  const table = findTable(grid, householdColumns);
  if (!table) throw new Error('no table found');
  return planHouseholdImport(grid, table, indexHouseholds(known), options);
}

const home = { 小区: '北关小区', 楼栋: '8栋', 单元: '3单元', 房号: '102' };

const row = (over: Record<string, Cell>): Cell[] => {
  const cells: Record<string, Cell> = {
    ...home,
    户主: '张三',
    与户主关系: '户主',
    姓名: '张三',
    走访等级: '绿',
    ...over,
  };
  return header.map((label) => cells[label]);
};
const wife = (over: Record<string, Cell> = {}): Cell[] => row({ 与户主关系: '配偶', 姓名: '李四', ...over });

describe('a household', () => {
  test('is its address and head: two families at one address stay two', () => {
    const { households, counts } = plan([row({}), wife(), row({ 户主: '王五', 姓名: '王五' })]);
    expect(counts).toMatchObject({ households: 2, persons: 3, new: 2, failedRows: 0 });
    expect(households).toMatchObject([{ rows: [2, 3] }, { rows: [4] }]);
  });

  test("takes the head's row wherever it stands and keeps what it overruled", () => {
    const { households, counts } = plan([
      wife({ 走访等级: '红', 住户类型: '租住', 联系电话: '13900000002' }),
      row({ 走访等级: '黄', 住户类型: '自住', 联系电话: '13900000001' }),
    ]);
    expect(counts.withDifferences).toBe(1);
    expect(households[0]).toMatchObject({
      draft: {
        level: 'yellow',
        kind: 'owner',
        phone: '13900000001',
        persons: [{ name: '张三' }, { name: '李四', phone: '13900000002' }],
        differences: [
          { field: 'kind', kept: '自住', other: '租住' },
          { field: 'level', kept: '黄', other: '红' },
        ],
      },
    });
  });

  test('gathers the care tags of its persons', () => {
    const { households } = plan([row({ 特殊情况: '低保、残疾' }), wife({ 特殊情况: '残疾' })]);
    expect(households[0]).toMatchObject({
      draft: {
        care: ['minimumLiving', 'disabled'],
        persons: [{ tags: ['minimumLiving', 'disabled'] }, { tags: ['disabled'] }],
      },
    });
  });

  test('may stand empty', () => {
    const { households } = plan([
      row({ 户主: undefined, 姓名: undefined, 与户主关系: undefined, 住户类型: '空置' }),
    ]);
    expect(households[0]).toMatchObject({ kind: 'new', draft: { kind: 'vacant', persons: [] } });
  });

  test('without a row of its head is led by its first row, and said so', () => {
    const { households, remarks } = plan([wife()]);
    expect(households[0]).toMatchObject({ draft: { head: '张三', persons: [{ name: '李四' }] } });
    expect(remarks).toMatchObject([{ row: 2, text: '这一户没有户主本人的一行，以第一行为准' }]);
  });
});

describe('ways to write a ledger', () => {
  test('address and head merged over the family', () => {
    const merges = [0, 1, 2, 3, 4].map((left) => ({ top: 1, bottom: 2, left, right: left }));
    const second = wife({
      小区: undefined,
      楼栋: undefined,
      单元: undefined,
      房号: undefined,
      户主: undefined,
    });
    expect(plan([row({}), second], { merges }).households).toMatchObject([{ rows: [2, 3] }]);
    expect(plan([row({}), second]).households).toMatchObject([{ rows: [2, 3] }]);
  });

  test('no column for the head: the person whose relation says so is it', () => {
    const heading = header.map((label) => (label === '户主' ? '未知列' : label));
    const rows = [row({ 户主: undefined }), wife({ 户主: undefined })];
    expect(plan(rows, { heading }).households).toMatchObject([{ rows: [2, 3], draft: { head: '张三' } }]);
  });

  test('an address in one cell', () => {
    expect(splitAddress('北关小区8栋3单元102室')).toEqual({
      compound: '北关小区',
      building: '8栋',
      stairwell: '3单元',
      room: '102',
    });
    expect(splitAddress('12号楼301')).toEqual({ building: '12号楼', room: '301' });
    expect(splitAddress('建设街旁平房')).toEqual({ room: '建设街旁平房' });
  });

  test('8 and 8栋 are one building', () => {
    const a = { compound: '北关小区', building: '8栋', stairwell: '3单元', room: '102室', head: '张 三' };
    expect(householdKey(a)).toBe(
      householdKey({ ...a, building: '8', stairwell: '3', room: '102', head: '张三' }),
    );
    expect(householdKey(a)).not.toBe(householdKey({ ...a, head: '李四' }));
  });
});

describe('personal data', () => {
  test('ID numbers only tell birth date and gender, unless the office switched them on', () => {
    const [dropped, kept] = [{}, { keepIdNumbers: true }].map((options) =>
      plan([row({ 身份证号: id })], options),
    );
    const person = { name: '张三', birthDate: '1950-06-07', gender: 'female' };
    expect(dropped?.households[0]).toMatchObject({ draft: { persons: [person] } });
    expect(JSON.stringify(dropped)).not.toContain(id);
    expect(dropped?.counts.droppedIdNumbers).toBe(1);
    expect(kept?.households[0]).toMatchObject({ draft: { persons: [{ ...person, idNumber: id }] } });
  });

  test('a wrong number that would be dropped anyway fails nothing', () => {
    expect(plan([row({ 身份证号: '123' })])).toMatchObject({
      counts: { failedRows: 0 },
      remarks: [{ column: '身份证号' }],
    });
    expect(plan([row({ 身份证号: '123' })], { keepIdNumbers: true }).counts.failedRows).toBe(1);
  });

  test.each(['信教', '上访户', '精神障碍', '社区矫正人员', '吸毒'])(
    '%s is refused by name, the rest of the family is not',
    (tag) => {
      const { households, failures } = plan([row({}), wife({ 特殊情况: `低保、${tag}` })]);
      expect(failures).toMatchObject([
        { row: 3, column: '特殊情况', remedy: expect.stringContaining('删去这一项') },
      ]);
      expect(households).toMatchObject([{ rows: [2], draft: { persons: [{ name: '张三' }], care: [] } }]);
    },
  );

  test('unknown tags and notes with refused words are left out, openly', () => {
    const { households, remarks } = plan([row({ 特殊情况: '养狗', 备注: '常年信访' })]);
    expect(JSON.stringify(households)).not.toMatch(/养狗|信访/);
    expect(remarks.map(({ column }) => column).toSorted()).toEqual(['备注', '特殊情况']);
  });
});

test('rows without a place, and persons written twice, fail', () => {
  const { failures } = plan([
    row({}),
    wife(),
    wife(),
    row({ 小区: undefined, 楼栋: undefined, 单元: undefined, 房号: undefined }),
  ]);
  expect(failures).toMatchObject([
    { row: 4, reason: '与第 3 行是同一人（同一户内姓名相同）' },
    { row: 5, column: '房号', reason: '没有写楼栋、房号或住址' },
  ]);
});

describe('against the households that the office has', () => {
  const first = plan([row({ 特殊情况: '低保' }), wife()]).households[0];
  const known: KnownHousehold[] = first?.kind === 'new' ? [{ ...first.draft, id: 'h1' }] : [];

  test('nothing new is unchanged, also from a part of the family', () => {
    expect(plan([row({ 特殊情况: '低保' }), wife()], { known }).households).toMatchObject([
      { kind: 'unchanged', id: 'h1' },
    ]);
    expect(plan([wife()], { known }).households).toMatchObject([{ kind: 'unchanged' }]);
  });

  test('a new person, a tag and a level become a patch; ids of known persons stay', () => {
    const rows = [
      row({ 走访等级: '红' }),
      wife({ 特殊情况: '残疾' }),
      wife({ 姓名: '张小三', 与户主关系: '子' }),
    ];
    const [planned] = plan(rows, { known }).households;
    expect(planned).toMatchObject({
      kind: 'changed',
      id: 'h1',
      newPersons: 1,
      patch: {
        level: 'red',
        care: ['minimumLiving', 'disabled'],
        persons: [{}, { tags: ['disabled'] }, { name: '张小三' }],
      },
    });
    const ids =
      planned?.kind === 'changed' ? planned.patch.persons?.slice(0, 2).map((person) => person.id) : [];
    expect(ids).toEqual(known[0]?.persons.map((person) => person.id));
  });
});
