import { describe, expect, test } from 'vitest';
import { idNumberOf } from './fixtures';
import type { Cell } from './grid';
import { planMemberImport } from './planMemberImport';
import { indexMembers } from './roster/existing';
import type { KnownMember, MemberImportOptions } from './roster/plan';
import { findTable } from './table/findTable';
import { memberColumns } from './table/memberFields';

const header = [
  '姓名',
  '性别',
  '身份证号',
  '出生日期',
  '人员类别',
  '入党时间',
  '转正时间',
  '手机号码',
  '是否流动党员',
  '流动类型',
  '学历',
];
const zhang = idNumberOf('429901', '19600102', '011');
const li = idNumberOf('429901', '19700304', '022');

function plan(
  rows: Cell[][],
  known: KnownMember[] = [],
  options: MemberImportOptions = {},
  heading = header,
) {
  const grid = { name: '表', rows: [['花名册'], heading, ...rows], merges: [], hidden: false };
  const table = findTable(grid, memberColumns);
  if (!table) throw new Error('no table found');
  return planMemberImport(grid, table, indexMembers(known), { today: '2026-11-21', ...options });
}

const row = (over: Partial<Record<(typeof header)[number], Cell>>): Cell[] =>
  header.map((label) => ({ 姓名: '张三', 身份证号: zhang, 人员类别: '正式党员', ...over })[label]);

describe('one row', () => {
  test('becomes a draft; birth date and gender follow from the ID number', () => {
    const { rows, counts } = plan([row({ 入党时间: '1980.10', 学历: '大专', 手机号码: 13900000000 })]);
    expect(counts).toMatchObject({ total: 1, new: 1, failed: 0, warnings: 0 });
    expect(rows[0]).toEqual({
      row: 3,
      kind: 'new',
      draft: {
        name: '张三',
        gender: 'male',
        idNumber: zhang,
        birthDate: '1960-01-02',
        category: 'full',
        joinedAt: '1980-10',
        mobile: '13900000000',
        education: '30',
        standing: 'normal',
      },
    });
  });

  test('that disagrees with its ID number is imported as written, with remarks', () => {
    const { rows, remarks } = plan([row({ 性别: '女', 出生日期: '1960-02-02' })]);
    expect(rows[0]).toMatchObject({ kind: 'new', draft: { gender: 'female', birthDate: '1960-02-02' } });
    expect(remarks.map(({ column, text }) => [column, text])).toEqual([
      ['出生日期', '与公民身份号码中的出生日期（1960-01-02）不符，按表中所填导入'],
      ['性别', '与公民身份号码中的性别（男）不符，按表中所填导入'],
    ]);
  });

  test('may have several failures, each naming column, value, reason and remedy', () => {
    const { failures, counts } = plan([row({ 姓名: undefined, 身份证号: '123', 入党时间: '1990-02-31' })]);
    expect(counts).toMatchObject({ failed: 1, new: 0 });
    expect(failures.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, '入党时间', '1990-02-31'],
      [3, '身份证号', '123'],
      [3, '姓名', ''],
    ]);
    expect(failures.every(({ reason, remedy }) => reason !== '' && remedy !== '')).toBe(true);
  });

  test('without a category is told by 转正时间, else by the clerk, else fails', () => {
    const bare = row({ 人员类别: undefined });
    expect(plan([row({ 人员类别: undefined, 转正时间: '1991' })]).rows[0]).toMatchObject({
      draft: { category: 'full' },
    });
    expect(plan([bare], [], { defaultCategory: 'probationary' }).rows[0]).toMatchObject({
      draft: { category: 'probationary' },
    });
    expect(plan([bare]).failures).toMatchObject([{ column: '人员类别', value: '' }]);
  });

  test('keeps labels that no list knows, and they are counted', () => {
    const { rows, unknownLabels } = plan([row({ 学历: '私塾' }), row({ 学历: '私塾', 身份证号: li })]);
    expect(rows[0]).toMatchObject({ draft: { education: '私塾' } });
    expect(unknownLabels).toEqual([{ column: '学历', label: '私塾', count: 2 }]);
  });

  test('dates that cannot follow each other are remarked on', () => {
    const { remarks } = plan([
      row({ 入党时间: '1970-01-01', 转正时间: '1969-01-01' }),
      row({ 身份证号: li, 入党时间: '2027-01-01' }),
    ]);
    expect(remarks.map(({ column, text }) => `${column}${text}`)).toEqual([
      '入党时间入党时不满 18 岁，请核对',
      '转正时间转正日期早于入党日期，请核对',
      '入党时间晚于今天，请核对',
    ]);
  });

  test('a floating member floats out unless the file says otherwise', () => {
    const rows = [
      row({ 是否流动党员: '是', 流动类型: '迁居未转' }),
      row({ 身份证号: li, 是否流动党员: '否', 流动类型: '迁居未转' }),
    ];
    const made = plan(rows).rows.map((each) => (each.kind === 'new' ? each.draft.floating : 'none'));
    expect(made).toEqual([{ direction: 'out', kind: 'movedHome' }, undefined]);
  });
});

describe('the same person twice in a file', () => {
  test('of two rows with one number the one that fits it keeps it, wherever it stands', () => {
    const { failures } = plan([row({ 姓名: '王五', 出生日期: '1988-01-01' }), row({})]);
    expect(failures).toMatchObject([
      { row: 3, reason: '公民身份号码与第 4 行相同，而与本行的出生日期或性别不符' },
    ]);
  });

  test('two rows that both fit: the second fails, the first is remarked on if the names differ', () => {
    const { failures, remarks } = plan([row({}), row({ 姓名: '王五' })]);
    expect(failures).toMatchObject([{ row: 4, reason: '公民身份号码与第 3 行相同' }]);
    expect(remarks).toMatchObject([{ row: 3, text: '第 4 行填了同样的公民身份号码，请核对是哪一位的' }]);
  });

  test('without numbers, name and full birth date decide; a partial date never does', () => {
    const named = (birth: string): Cell[] => row({ 身份证号: undefined, 出生日期: birth });
    expect(plan([named('1960-01-02'), named('1960-01-02')]).failures).toMatchObject([
      { row: 4, reason: '与第 3 行是同一人（姓名、出生日期相同）' },
    ]);
    expect(plan([named('1960-01'), named('1960-01')]).counts.failed).toBe(0);
  });
});

describe('against the members that the office has', () => {
  const known: KnownMember = {
    id: 'm1',
    name: '张三',
    idNumber: zhang,
    birthDate: '1960-01-02',
    gender: 'male',
    category: 'full',
    standing: 'retained',
    joinedAt: '1980-10-05',
    floating: { direction: 'out', kind: 'movedHome', place: '武汉' },
    note: '只在系统里的话',
  };

  test('nothing new is unchanged: empty cells take nothing away, partial dates agree', () => {
    expect(plan([row({ 入党时间: '1980.10' })], [known]).rows).toEqual([
      { row: 3, kind: 'unchanged', id: 'm1', name: '张三' },
    ]);
  });

  test('what differs becomes a patch of just that', () => {
    const { rows, counts } = plan(
      [row({ 手机号码: '13900000000', 是否流动党员: '是', 流动类型: '流动人才' })],
      [known],
    );
    expect(counts).toMatchObject({ changed: 1, new: 0 });
    expect(rows[0]).toMatchObject({
      kind: 'changed',
      id: 'm1',
      changes: [
        { field: 'mobile', from: undefined, to: '13900000000' },
        {
          field: 'floating',
          from: { direction: 'out', kind: 'movedHome', place: '武汉' },
          to: { direction: 'out', kind: 'mobileTalent', place: '武汉' },
        },
      ],
    });
  });

  test('否 ends what the record says about floating', () => {
    const [planned] = plan([row({ 是否流动党员: '否' })], [known]).rows;
    expect(planned).toMatchObject({ kind: 'changed', changes: [{ field: 'floating', to: undefined }] });
  });

  test('a category asked for because the file has none is for new members only', () => {
    const bare = row({ 人员类别: undefined });
    expect(plan([bare], [{ ...known, category: 'activist' }], { defaultCategory: 'full' }).rows).toEqual([
      { row: 3, kind: 'unchanged', id: 'm1', name: '张三' },
    ]);
  });

  test('name and birth date are enough where neither side has a number', () => {
    const { idNumber: _, ...unnumbered } = known;
    const bare = row({ 身份证号: undefined, 出生日期: '1960-01-02', 手机号码: '13900000000' });
    expect(plan([bare], [unnumbered]).rows[0]).toMatchObject({ kind: 'changed', id: 'm1' });
  });

  test('the same name and birth date where one side lacks the number is doubtful', () => {
    const { idNumber: _, ...unnumbered } = known;
    const { rows, counts } = plan([row({})], [unnumbered]);
    expect(counts).toMatchObject({ doubtful: 1, new: 0, changed: 0, failed: 0 });
    expect(rows[0]).toMatchObject({
      kind: 'doubtful',
      why: 'oneNumber',
      draft: { name: '张三', category: 'full' },
      candidates: [{ id: 'm1', changes: [{ field: 'idNumber', from: undefined, to: zhang }] }],
    });
    const bare = row({ 身份证号: undefined, 出生日期: '1960-01-02' });
    expect(plan([bare], [known]).rows[0]).toMatchObject({ kind: 'doubtful', why: 'oneNumber' });
  });

  test('several candidates, or a name that nothing contradicts, are doubtful too', () => {
    const { idNumber: _, birthDate: __, ...bare } = known;
    const twins = [bare, { ...bare, id: 'm2' }];
    expect(plan([row({})], twins).rows[0]).toMatchObject({
      why: 'several',
      candidates: [{ id: 'm1' }, { id: 'm2' }],
    });
    expect(plan([row({})], [bare]).rows[0]).toMatchObject({ why: 'onlyName' });
    expect(plan([row({})], [{ ...bare, birthDate: '1961' }]).rows[0]).toMatchObject({ kind: 'new' });
    expect(plan([row({})], [{ ...bare, gender: 'female' }]).rows[0]).toMatchObject({ kind: 'new' });
  });

  test('the same name and birth date with another number is another person, and said so', () => {
    const other = idNumberOf('449901', '19600102', '033');
    const { rows, remarks } = plan([row({ 身份证号: other })], [known]);
    expect(rows[0]).toMatchObject({ kind: 'new' });
    expect(remarks).toMatchObject([
      { row: 3, text: '已有同名同出生日期的党员，公民身份号码不同，按另一人新增' },
    ]);
  });

  test('two rows cannot claim one member', () => {
    const { idNumber: _, ...unnumbered } = known;
    const bare = row({ 身份证号: undefined, 出生日期: '1960-01-02' });
    const whole = row({ 身份证号: undefined, 出生日期: '1960年1月2日', 姓名: '张 三' });
    expect(plan([bare, whole], [unnumbered]).failures).toMatchObject([
      { row: 4, reason: expect.stringContaining('第 3 行') },
    ]);
  });
});

test('a branch merged over its members holds for all of them', () => {
  const rows = [
    [...header, '所在党支部'],
    [...row({}), '第一网格党支部'],
    row({ 姓名: '李四', 身份证号: li }),
  ];
  const merge = { top: 1, bottom: 2, left: header.length, right: header.length };
  const grid = { name: '表', rows, merges: [merge], hidden: false };
  const table = findTable(grid, memberColumns);
  if (!table) throw new Error('no table found');
  const plan = planMemberImport(grid, table, indexMembers([]));
  const branches = plan.rows.map((each) => (each.kind === 'new' ? each.draft.branch : each.kind));
  expect(branches).toEqual(['第一网格党支部', '第一网格党支部']);
});

test('a column the clerk set to 不导入 is not read', () => {
  const grid = { name: '表', rows: [header, row({ 入党时间: '乱写' })], merges: [], hidden: false };
  const table = findTable(grid, memberColumns);
  if (!table) throw new Error('no table found');
  const columns = table.columns.map((each) =>
    each.field === 'joinedAt' ? { ...each, field: undefined } : each,
  );
  const existing = indexMembers([]);
  expect(planMemberImport(grid, table, existing).counts.failed).toBe(1);
  expect(planMemberImport(grid, { ...table, columns }, existing).counts).toMatchObject({ failed: 0, new: 1 });
});

test.each([
  ['函授本科', '20'],
  ['本科（在职）', '20'],
  ['省委党校大专', '30'],
  ['大专学历', '30'],
  ['硕士学位', '10'],
  ['高中毕业', '60'],
  ['中师', '40'],
])('%s is the code %s', (word, code) => {
  expect(plan([row({ 学历: word })])).toMatchObject({
    unknownLabels: [],
    rows: [{ draft: { education: code } }],
  });
});

test.each([
  ['中共党员（预备）', 'probationary'],
  ['中共党员(正式)', 'full'],
  ['共产党员', 'full'],
])('%s is %s', (word, code) => {
  expect(plan([row({ 人员类别: word })])).toMatchObject({ rows: [{ draft: { category: code } }] });
});
