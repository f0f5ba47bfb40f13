import { expect, test } from 'vitest';
import { failuresSheet } from './failuresWorkbook';
import type { Cell } from './grid';
import { readWorkbook } from './readWorkbook';
import { writeWorkbook } from './write/writeWorkbook';
import { findTable } from './table/findTable';
import { memberColumns } from './table/memberFields';

test('failed rows with all their columns, the row number in the file, every reason and remedy', async () => {
  const rows: Cell[][] = [
    ['姓名', '身份证号', '入党时间', '血型'],
    ['张三', '123', { serial: 43879 }, 'A'],
    ['李四', undefined, '1980.10', 'O'],
    ['=王五', '456', '乱写', undefined],
  ];
  const grid = { name: '表', rows, merges: [], hidden: false };
  const table = findTable(grid, memberColumns);
  if (!table) throw new Error('no table found');
  const bytes = await writeWorkbook([
    failuresSheet(grid, table, [
      { row: 4, column: '身份证号', value: '456', reason: '位数不对', remedy: '改正' },
      { row: 4, column: '入党时间', value: '乱写', reason: '不是日期', remedy: '改正' },
      { row: 2, column: '身份证号', value: '123', reason: '位数不对', remedy: '改正' },
    ]),
  ]);
  const [sheet] = await readWorkbook(bytes, '未导入.xlsx');
  expect(sheet?.rows).toEqual([
    ['未导入的行（共 2 行）'],
    ['姓名', '身份证号', '入党时间', '血型', '原行号', '未导入原因', '怎么改'],
    ['张三', '123', { serial: 43879 }, 'A', 2, '身份证号：位数不对', '改正'],
    ['=王五', '456', '乱写', undefined, 4, '身份证号：位数不对；入党时间：不是日期', '改正'],
  ]);
});
