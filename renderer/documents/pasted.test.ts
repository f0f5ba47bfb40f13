import { expect, test } from 'vitest';
import { pastedFile } from './pasted';
import { readWorkbook } from './readWorkbook';

const id = '429901196001020113';

async function rowsOf(clipboard: { html?: string; text?: string }) {
  const file = pastedFile({ html: '', text: '', ...clipboard }, '粘贴');
  if (!file) return undefined;
  const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
  return { rows: sheet?.rows, merges: sheet?.merges };
}

/** As Excel puts it on the clipboard: Office name spaces, conditional comments, styles, `&nbsp;`. */
const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"\\@";}--></style></head><body link=blue>
<table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment-->
 <col width=72 style='width:54pt'><tr height=19><td colspan=3 height=19 class=xl70>北关社区党员花名册</td></tr>
 <tr><td>姓<span style='mso-spacerun:yes'>&nbsp; </span>名</td><td>身份证号</td><td>入党时间</td></tr>
 <tr><td height=19 class=xl66>张三</td><td class=xl65>${id}</td><td align=right>1980/10/5</td></tr>
<!--EndFragment--></table></body></html>`;

test('a range copied in Excel keeps its merged title and all digits', async () => {
  expect(await rowsOf({ html: excel, text: 'ignored\tlines' })).toEqual({
    rows: [['北关社区党员花名册'], ['姓  名', '身份证号', '入党时间'], ['张三', id, '1980/10/5']],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  });
});

test('a table from a browser, without a page around it', async () => {
  const html = `<meta charset='utf-8'><table><tbody><tr><td>姓名</td><td>性别</td></tr></tbody></table>`;
  expect((await rowsOf({ html }))?.rows).toEqual([['姓名', '性别']]);
});

test('lines with tabs, cells with line breaks in quotes, an empty line at the end', async () => {
  const text = `姓名\t住址\n张三\t"文昌路\n1号"\n李四\t${id}\n\n`;
  expect((await rowsOf({ text }))?.rows).toEqual([
    ['姓名', '住址'],
    ['张三', '文昌路\n1号'],
    ['李四', id],
  ]);
});

test('a single word is no table', async () => {
  expect(await rowsOf({ text: '张三' })).toBeUndefined();
  expect(await rowsOf({ html: '<p>张三</p>', text: '张三\n' })).toBeUndefined();
  expect(await rowsOf({})).toBeUndefined();
});
