import { strToU8, zipSync } from 'fflate';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { SetupPage } from '../../pages/setup';
import { book, people } from '../../samples/people';

/** What may come in a mail under the name of a roster. */
const attacks = (): [what: string, bytes: Uint8Array, sentence: string][] => [
  [
    'unpacks to a thousand times its size',
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(2 ** 26),
    }),
    '这个文件太大',
  ],
  [
    'one quotation mark too few: all of it in one cell',
    strToU8(`姓名,公民身份号码\n"${'张三,男\n'.repeat(200_000)}`),
    '表格里有一格的文字超过 10 万个',
  ],
  ['an archive in an archive', zipSync({ 'a/../../名册.xlsx': strToU8('x') }), '这不是表格文件'],
];

test('hostile files are refused in a sentence, and the next good file is imported', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const work = new ImportPage(page);
  await work.open();
  for (const [, bytes, sentence] of attacks()) {
    await work.choose({ name: '花名册.xlsx', bytes: Buffer.from(bytes) });
    await expect(page.getByText(sentence, { exact: false })).toBeVisible();
  }
  const rows = people(3).map(({ name, idNumber }) => [name, idNumber, '正式']);
  await work.import(book('名册.xlsx', { 名册: [['姓名', '身份证号', '类别'], ...rows] }), 3);
});
