import { utils, write, type BookType } from '@e965/xlsx';
import { checkDigit } from '../../shared/lib/idNumber';

/** An invented member as rosters write one. */
export interface SamplePerson {
  name: string;
  idNumber: string;
  birthDate: string;
  mobile: string;
  branch: string;
}

const family = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const given = '德永桂芳秀兰建国志强春梅晓东海燕文博雅静';

/** The at-th invented person: no two alike below 100,000; the region 429999 does not exist. */
export function person(at: number): SamplePerson {
  const day = new Date(Date.UTC(1940, 0, 1 + (at % 20_000))).toISOString().slice(0, 10);
  const body = `429999${day.replaceAll('-', '')}${String(Math.floor(at / 20_000) * 100 + (at % 100)).padStart(3, '0')}`;
  return {
    name: `${family[at % 20]}${given[at % 18]}${given[(at * 7 + 5) % 18]}`,
    idNumber: body + checkDigit(body),
    birthDate: day,
    mobile: `138${String(at).padStart(8, '0')}`,
    branch: `第${'一二三四'[at % 4]}网格党支部`,
  };
}

export const people = (count: number): SamplePerson[] => Array.from({ length: count }, (_, at) => person(at));

export type Row = (string | number | undefined)[];

/** A file to choose in the import. */
export interface SampleFile {
  name: string;
  bytes: Buffer;
}

/** A workbook of sheets in their order. */
export function book(name: string, sheets: Record<string, Row[]>, bookType: BookType = 'xlsx'): SampleFile {
  const made = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), title);
  }
  return { name, bytes: write(made, { type: 'buffer', bookType }) as Buffer };
}

/** A 花名册 of one sheet with the usual headings. */
export function rosterOf(persons: SamplePerson[], name = '花名册.xlsx'): SampleFile {
  const rows = persons.map((each) => [
    each.name,
    each.idNumber,
    each.birthDate,
    '正式党员',
    each.branch,
    each.mobile,
  ]);
  const header = ['姓名', '公民身份号码', '出生日期', '人员类别', '所在党支部', '手机号码'];
  return book(name, { 花名册: [['党员花名册'], header, ...rows] });
}

/** Comma-separated lines in GB18030, as Excel and WPS write them on a Chinese PC. */
export function gb18030(name: string, lines: string): SampleFile {
  return { name, bytes: Buffer.from(Array.from(lines).flatMap((char) => codeOf(char))) };
}

let table: Map<string, number[]> | undefined;

/** Bytes of a character, found by turning the platform's decoder round. */
function codeOf(char: string): number[] {
  if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
  table ??= reversed();
  const bytes = table.get(char);
  if (!bytes) throw new Error(`no two-byte code for ${char}`);
  return bytes;
}

function reversed(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) found.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return found;
}
