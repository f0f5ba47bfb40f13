import { describe, expect, test } from 'vitest';
import type { Cell, SheetGrid } from '../grid';
import { alike, findSheet, findSheets, findTable, tableAt } from './findTable';
import { householdColumns } from './householdFields';
import { fieldOfLabel } from './labels';
import { memberColumns } from './memberFields';

function grid(rows: Cell[][], merges: SheetGrid['merges'] = [], hidden = false): SheetGrid {
  return { name: '表', rows, merges, hidden };
}

const mapped = (sheet: SheetGrid): Record<string, string | undefined> =>
  Object.fromEntries(
    findTable(sheet, memberColumns)?.columns.map(({ label, field }) => [label, field]) ?? [],
  );

describe('the header', () => {
  test('lies under a merged title, a unit line and a blank row', () => {
    const sheet = grid(
      [
        ['某社区党员花名册'],
        ['填报单位：某社区', undefined, '姓名见附表'],
        [],
        ['序号', '姓 名', '性\n别'],
        [1, '张三', '男'],
      ],
      [{ top: 0, left: 0, bottom: 0, right: 2 }],
    );
    const table = findTable(sheet, memberColumns);
    expect(table?.headerRow).toBe(3);
    expect(table?.bodyRows).toEqual([4]);
  });

  test('may group columns under merged headings', () => {
    const sheet = grid(
      [
        ['姓名', '基本情况', undefined, '流动情况', undefined, '备注'],
        [undefined, '性别', '民族', '流动类型', '流出地'],
        ['张三', '男', '汉族', '迁居未转', '武汉', '无'],
      ],
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
      ],
    );
    expect(mapped(sheet)).toEqual({
      姓名: 'name',
      性别: 'gender',
      民族: 'ethnicity',
      流动类型: 'floatingKind',
      流出地: 'floatingPlace',
      备注: 'note',
    });
    expect(findTable(sheet, memberColumns)?.bodyRows).toEqual([2]);
  });

  test('is not found in a sheet that is no roster, and can be pointed at', () => {
    const sheet = grid([
      ['物品', '数量'],
      ['椅子', 12],
    ]);
    expect(findTable(sheet, memberColumns)).toBeUndefined();
    expect(tableAt(sheet, memberColumns, 0).columns.map(({ field }) => field)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('columns', () => {
  test.each([
    ['公民身份号码', 'idNumber'],
    ['身份证号', 'idNumber'],
    ['身份证号码（18位）', 'idNumber'],
    ['入党时间', 'joinedAt'],
    ['入党日期', 'joinedAt'],
    ['加入中共组织日期', 'joinedAt'],
    ['党员类型', 'category'],
    ['*人员类别', 'category'],
    ['性　别', 'gender'],
    ['联系电话', 'mobile'],
    ['手机号码', 'mobile'],
    ['电话', 'mobile'],
    ['转正时间（年月日）', 'fullMemberAt'],
    ['所在党支部名称', 'branch'],
    ['是否流动党员', 'isFloating'],
    ['配偶姓名', undefined],
    ['血型', undefined],
  ])('%s → %s', (label, field) => {
    const sheet = grid([
      ['姓名', '民族', label],
      ['张三', '汉族', 'x'],
    ]);
    expect(findTable(sheet, memberColumns)?.columns[2]?.field).toBe(field);
  });

  test('no field is taken twice; the exact heading wins over a similar one', () => {
    const columns = mapped(
      grid([
        ['姓名', '联系人手机号码', '手机号码'],
        ['张三', '13900000000', '13900000001'],
      ]),
    );
    expect(columns).toEqual({ 姓名: 'name', 联系人手机号码: undefined, 手机号码: 'mobile' });
  });

  test('values tell a column whose heading says nothing', () => {
    const rows = ['11', '12', '13'].map((tail) => ['张三', `139000000${tail}`, '男']);
    const table = findTable(grid([['姓名', '号', '性别'], ...rows]), memberColumns);
    expect(table?.columns[1]).toMatchObject({ field: 'mobile', by: 'values', letter: 'B' });
    expect(table?.columns[1]?.samples).toEqual(['13900000011', '13900000012', '13900000013']);
  });
});

test('blank rows, pre-numbered rows, repeated headers and footers are no people', () => {
  const header = ['序号', '姓名', '性别'];
  const rows: Cell[][] = [
    header,
    [1, '张三', '男'],
    [],
    [2],
    header,
    [3, '李四', '女'],
    [4, undefined, '女'],
    ['合计', 3],
    ['填表人：王五', undefined, '审核人：赵六'],
  ];
  const table = findTable(grid(rows), memberColumns);
  expect(table?.bodyRows).toEqual([1, 5, 6]);
  expect(table?.leftOut).toEqual([
    { row: 2, why: 'blank' },
    { row: 3, why: 'blank' },
    { row: 4, why: 'repeatedHeader' },
    { row: 7, why: 'footer' },
    { row: 8, why: 'footer' },
  ]);
});

test('the sheet is chosen by what its columns say; a hidden one comes last', () => {
  const ledger = grid([
    ['房号', '户主', '姓名'],
    ['101', '张三', '张三'],
  ]);
  const better = grid(
    [
      ['楼栋', '单元', '房号', '户主', '姓名'],
      ['1', '1', '101', '张三', '张三'],
    ],
    [],
    true,
  );
  expect(findSheet([grid([['说明']]), better, ledger], householdColumns)?.grid).toBe(ledger);
  expect(findSheet([grid([['说明']]), better], householdColumns)?.grid).toBe(better);
  expect(findSheet([grid([])], householdColumns)).toBeUndefined();
});

test.each([
  ['加入中国共产党年月', 'joinedAt'],
  ['身份证号码(必填)*', 'idNumber'],
  ['预备党员转正时间', 'fullMemberAt'],
  ['党内担\n任职务', 'partyPost'],
  ['最后一次联系时间', 'lastContactAt'],
  ['申请入党时间', undefined],
  ['支部书记联系电话', undefined],
  ['父亲身份证号', undefined],
  ['政治生日', undefined],
])('%j is %s', (heading, field) => {
  expect(fieldOfLabel(heading, memberColumns)?.field).toBe(field);
});

test('sheets of one list are found beside the best; totals, notes and hidden copies are not', () => {
  const header = ['姓名', '性别', '公民身份号码', '入党日期'];
  const list = (name: string, rows: Cell[][], hidden = false): SheetGrid => ({
    ...grid([header, ...rows], [], hidden),
    name,
  });
  const person: Cell[] = ['张三', '男', '429902194911184549', '1968-11'];
  const found = findSheets(
    [
      list('一支部', [person]),
      list('空表', []),
      list('二支部', [person, person]),
      {
        ...grid([
          ['支部', '人数', '性别', '备注'],
          ['一支部', 3, '', ''],
        ]),
        name: '统计',
      },
      list('旧', [person], true),
    ],
    memberColumns,
  );
  expect(alike(found).map((sheet) => sheet.grid.name)).toEqual(['一支部', '二支部']);
  expect(alike([])).toEqual([]);
});
