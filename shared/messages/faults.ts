import type { IdNumberFault } from '../lib/idNumber';
import type { DateFault } from '../lib/parseDate';

/** What is wrong with a value, and what to do about it; the caller puts row and field in front. */
export const faults = {
  date: {
    unreadable: '看不懂这个日期，请写成 1980-10-05、1980.10 或 1980年10月5日',
    noSuchDate: '日历上没有这一天，请核对月份和日期',
    twoDigitYear: '年份只有两位，请写全四位，例如 1968',
    outOfRange: '年份不在 1900 至 2100 之间，请核对',
    ambiguous: '分不清是 1 月还是 10 月，请写成 1980-01 或 1980-10',
    future: '日期在今天以后，请核对',
  } satisfies Record<DateFault, string>,
  idNumber: {
    length: '公民身份号码应是 18 位，请补全或删去多余的字',
    characters: '公民身份号码只能有数字，最后一位可以是 X，请核对',
    birthDate: '公民身份号码里的出生日期不存在，请核对第 7 至 14 位',
    checkDigit: '公民身份号码的校验位不对，很可能有一位输错，请核对',
    rounded: '表格把号码当成了数字，后几位已丢失，请把这一列设为文本后重新填写',
  } satisfies Record<IdNumberFault, string>,
  refusedTag: (word: string) => `不记录“${word}”一类的标签，请改用关爱标签或不填`,
} as const;
