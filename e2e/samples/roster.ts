import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { checkDigit } from '../../shared/lib/idNumber';

/** A roster to import and what is known to be in it. */
export interface SampleRoster {
  name: string;
  bytes: Buffer;
  rows: number;
  /** Rows that cannot be imported, for whatever reason. */
  failed: number;
  /** A person in it who can be imported. */
  someone: string;
}

const shared = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
const realFile = '党员花名册-北关社区.xlsx';

/** The office's sample file where it lies beside the checkout, else one of the same form made here. */
export function sampleRoster(): SampleRoster {
  return existsSync(shared + realFile) ? givenRoster() : madeRoster(620);
}

function givenRoster(): SampleRoster {
  const told = JSON.parse(readFileSync(`${shared}说明-北关社区.json`, 'utf8')) as {
    members: number;
    spoiled: Record<string, number>;
  };
  return {
    name: realFile,
    bytes: readFileSync(shared + realFile),
    rows: told.members,
    // The spoiled dates are 不详, which is no fault: the date stays empty.
    failed: ['badId', 'dupId', 'missingName'].reduce((sum, kind) => sum + (told.spoiled[kind] ?? 0), 0),
    someone: '贾德永',
  };
}

const header = [
  '序号',
  '姓名',
  '性别',
  '身份证号码',
  '出生年月',
  '人员类别',
  '入党时间',
  '所在党支部',
  '联系电话',
];
const family = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const given = '德永桂芳秀兰建国志强春梅晓东海燕文博雅静';

/** A roster of invented people; three rows are spoiled: a wrong check digit, a missing name, a date that is none. */
export function madeRoster(rows: number): SampleRoster {
  const people = Array.from({ length: rows }, (_, i) => person(i));
  const [badId, noName, badDate] = [people[10], people[20], people[30]];
  if (badId) badId[3] = `${badId[3]?.slice(0, 17)}${badId[3]?.endsWith('1') ? '2' : '1'}`;
  if (noName) noName[1] = '';
  if (badDate) badDate[6] = '某年某月';
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['测试社区党员花名册'],
    ['填报单位：测试社区党委', '', '', '', '填报日期：2026年11月'],
    header,
    ...people,
    [],
    ['填表人：', '', '审核人：'],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '花名册');
  return {
    name: '花名册-测试社区.xlsx',
    bytes: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    rows,
    failed: Math.min(3, Math.floor((rows + 9) / 10) - 1),
    someone: people[0]?.[1] ?? '',
  };
}

function person(i: number): string[] {
  const year = 1940 + (i % 60);
  const body = `429901${year}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}${String(i % 1000).padStart(3, '0')}`;
  const name = `${family[i % family.length]}${given[(i * 7) % given.length]}${given[(i * 3 + 1) % given.length]}`;
  const joined = [`${year + 25}/7/1`, `${year + 25}.10`, `${year + 25}年7月1日`, `${year + 25}0701`];
  return [
    String(i + 1),
    name,
    Number(body[16]) % 2 === 1 ? '男' : '女',
    body + checkDigit(body),
    `${year}.${String(1 + (i % 12)).padStart(2, '0')}`,
    i % 12 === 11 ? '预备党员' : '正式党员',
    joined[i % joined.length] ?? '',
    `第${'一二三四'[i % 4]}网格党支部`,
    `1380000${String(i).padStart(4, '0')}`,
  ];
}
