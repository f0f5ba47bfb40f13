import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocumentError, type DocumentErrorCode } from './error';
import { workbookOf } from './fixtures';
import type { SheetGrid } from './grid';
import { limits } from './limits';
import { fillMerged } from './plan/fillMerged';
import { unpackWorkbook } from './read/unpack';
import { readWorkbook } from './readWorkbook';

/** A guard against an attack that would hold the window up, far above what each needs. */
const inTime = 30_000;
const names = ['姓名', '性别'];

/** An .xlsx of parts written by hand. */
function xlsx(parts: { sheet?: string; strings?: string; more?: Record<string, Uint8Array> }): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet =
    parts.sheet ?? `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
    ...(parts.strings !== undefined && { 'xl/sharedStrings.xml': strToU8(parts.strings) }),
    ...parts.more,
  });
}

async function outcome(bytes: Uint8Array, name = '名册.xlsx'): Promise<SheetGrid[] | DocumentErrorCode> {
  try {
    return await readWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}
const textOf = (found: SheetGrid[] | string): string => JSON.stringify(found);

test('what the attacks are made from is a good workbook', async () => {
  expect(await outcome(xlsx({}))).toMatchObject([{ name: '名册', rows: [['姓名']] }]);
});

describe('containers', () => {
  test(
    'a small file that unpacks to a huge one',
    async () => {
      const more = { 'xl/worksheets/sheet2.xml': new Uint8Array(64 * 2 ** 20) };
      expect(await outcome(xlsx({ more }))).toBe('tooLarge');
    },
    inTime,
  );

  test(
    'one that says it unpacks to little',
    async () => {
      const bomb = new Uint8Array(48 * 2 ** 20).fill(0x20);
      const bytes = xlsx({ more: { 'xl/worksheets/sheet2.xml': bomb } });
      const lying = sayingOf(bytes, bomb.length, 1000);
      expect(lying).not.toEqual(bytes);
      // Never unpacked beyond what it said.
      expect(unpackWorkbook(lying).length).toBeLessThan(100_000);
      expect(await outcome(lying)).toMatchObject([{ rows: [['姓名']] }]);
    },
    inTime,
  );

  test(
    'thousands of parts',
    async () => {
      const more = Object.fromEntries(
        Array.from({ length: limits.parts + 1 }, (_, i) => [`xl/worksheets/x${i}.xml`, new Uint8Array(1)]),
      );
      expect(await outcome(xlsx({ more }))).toBe('tooLarge');
    },
    inTime,
  );

  test('a file within a file within a file is not opened', async () => {
    let inner = xlsx({});
    for (let depth = 0; depth < 20; depth += 1) inner = zipSync({ 'inner.xlsx': inner });
    expect(await outcome(inner)).toBe('notAWorkbook');
  });

  test('names of parts that climb out or mean something to JavaScript', async () => {
    const more = {
      '../../../../tmp/evil.xml': strToU8('x'),
      'C:\\Windows\\evil.dll': strToU8('x'),
      '/etc/cron.d/evil': strToU8('x'),
      'xl/__prot0__': strToU8('x'),
      __prot0__: strToU8('x'),
    };
    const bytes = xlsx({ more });
    expect(await outcome(bytes)).toMatchObject([{ rows: [['姓名']] }]);
    // The library that makes the test's files cannot write this name; a hostile one can.
    const named = Uint8Array.from(
      Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('__prot0__', '__proto__'), 'latin1'),
    );
    expect(['damaged', 'ok']).toContain(Array.isArray(await outcome(named)) ? 'ok' : await outcome(named));
    expect({}).not.toHaveProperty('0');
  });
});

describe('XML', () => {
  test(
    'entities that multiply (billion laughs)',
    async () => {
      const levels = Array.from(
        { length: 12 },
        (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
      ).join('');
      const doctype = `<!DOCTYPE x [<!ENTITY l0 "大笑">${levels}]>`;
      const strings = `${doctype}<sst><si><t>&l12;</t></si></sst>`;
      const sheet =
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>';
      const found = textOf(await outcome(xlsx({ strings, sheet })));
      expect(found.length).toBeLessThan(10_000);
      const web = `${doctype}<html><table><tr><td>姓名</td><td>&l12;</td></tr></table></html>`;
      expect(textOf(await outcome(strToU8(web), 'x.xls')).length).toBeLessThan(10_000);
    },
    inTime,
  );

  test('entities from outside are never fetched', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1:9/x">]>';
    const strings = `${doctype}<sst><si><t>&file;&web;</t></si></sst>`;
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>';
    expect(textOf(await outcome(xlsx({ strings, sheet })))).not.toContain('root:');
  });

  test(
    'tags nested a hundred thousand deep',
    async () => {
      const deep = 100_000;
      const sheet = `${'<a>'.repeat(deep)}<sheetData/>${'</a>'.repeat(deep)}`;
      expect(['empty', 'damaged']).toContain(await outcome(xlsx({ sheet })));
      const web = `<html>${'<table><tr><td>'.repeat(20_000)}姓名${'</td></tr></table>'.repeat(20_000)}</html>`;
      expect(typeof (await outcome(strToU8(web), 'x.xls'))).toBeTypeOf('string');
    },
    inTime,
  );
});

describe('sheets', () => {
  test(
    'a cell with more text than a table has',
    async () => {
      const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'长'.repeat(limits.cellChars + 1)}</t></is></c></row></sheetData>`;
      expect(await outcome(xlsx({ sheet }))).toBe('hugeCell');
      const quote = `姓名,性别\n"${'张三,男\n'.repeat(limits.cellChars / 4)}`;
      expect(await outcome(strToU8(quote), '名册.csv')).toBe('hugeCell');
    },
    inTime,
  );

  test(
    'a cell at the end of the world',
    async () => {
      const far = (cell: string, row: number): string =>
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData>`;
      expect(await outcome(xlsx({ sheet: far('XFD1048576', 1_048_576) }))).toMatchObject([{ rows: [[1]] }]);
      const wide = await outcome(xlsx({ sheet: far('XFD2', 2) }));
      expect(wide).toMatchObject([{ rows: [[1]] }]);
    },
    inTime,
  );

  test(
    'so many cells that they would fill the memory',
    async () => {
      const count = Math.ceil(limits.cells / limits.columns) + 10;
      const last = 'SR';
      const body = Array.from(
        { length: count },
        (_, i) => `<row r="${i + 1}"><c r="${last}${i + 1}"><v>1</v></c></row>`,
      );
      expect(await outcome(xlsx({ sheet: `<sheetData>${body.join('')}</sheetData>` }))).toBe('tooLarge');
    },
    inTime,
  );

  test(
    'thousands of columns',
    async () => {
      const row = Array.from({ length: 5000 }, () => 'x').join(',');
      expect(await outcome(strToU8(`${row}\n${row}`), '名册.csv')).toBe('notAWorkbook');
      const found = await outcome(workbookOf([Array.from({ length: 5000 }, () => 'x')]));
      expect(Array.isArray(found) && found[0]?.rows[0]?.length).toBe(limits.columns);
    },
    inTime,
  );

  test(
    'rows and merges that say they are millions, in the XML of 2003',
    async () => {
      const xml = (rows: string): Uint8Array =>
        strToU8(
          `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`,
        );
      const cell = '<Cell><Data ss:Type="String">姓名</Data></Cell>';
      const grids = [
        await outcome(xml(`<Row>${cell}</Row><Row ss:Index="900000000">${cell}</Row>`), 'x.xls'),
        await outcome(
          xml(
            `<Row><Cell ss:MergeAcross="99999999" ss:MergeDown="99999999"><Data ss:Type="String">姓名</Data></Cell></Row>`,
          ),
          'x.xls',
        ),
      ];
      for (const found of grids) {
        expect(found).toMatchObject([{ rows: [['姓名']] }]);
        for (const grid of Array.isArray(found) ? found : [])
          expect(fillMerged(grid, 0).rows.length).toBeLessThan(limits.rows);
      }
    },
    inTime,
  );
});

describe('nothing in a file runs', () => {
  test('formulas, macros and links to other files give their last value or nothing', async () => {
    const formula = (cell: string, text: string): string =>
      `<c r="${cell}" t="str"><f>${text}</f><v>上次的值</v></c>`;
    const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${names[0]}</t></is></c>${formula('B1', 'WEBSERVICE("http://127.0.0.1:9/")')}${formula('C1', "cmd|'/c calc'!A0")}${formula('D1', "'[http://127.0.0.1:9/x.xlsx]S'!A1")}</row></sheetData>`;
    const more = {
      'xl/vbaProject.bin': strToU8('Sub AutoOpen()'),
      'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
      'xl/activeX/activeX1.xml': strToU8('<x/>'),
    };
    expect(await outcome(xlsx({ sheet, more }))).toMatchObject([
      { rows: [['姓名', '上次的值', '上次的值', '上次的值']] },
    ]);
    const csv = await outcome(strToU8('姓名,备注\n张三,"=cmd|\'/c calc\'!A0"'), '名册.csv');
    expect(csv).toMatchObject([
      {
        rows: [
          ['姓名', '备注'],
          ['张三', "=cmd|'/c calc'!A0"],
        ],
      },
    ]);
  });

  test('a script in a web page named .xls is text', async () => {
    const web =
      '<html><table><tr><td>姓名</td><td><script>globalThis.hacked=1</script><img src=x onerror="globalThis.hacked=1">张三</td></tr></table></html>';
    const found = await outcome(strToU8(web), 'x.xls');
    expect(textOf(found)).toContain('张三');
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

/** The same file saying another unpacked size, wherever a size of this many bytes stands. */
function sayingOf(bytes: Uint8Array, size: number, instead: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, instead, true);
  return changed;
}
