import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parsePastDate } from './parseDate';

const read = (raw: unknown): unknown => {
  const result = parseDate(raw);
  return result.ok ? (result.value ?? 'nothing') : `! ${result.error}`;
};

describe('dates as ledgers spell them', () => {
  it.each([
    ['1968/11/11', '1968-11-11'],
    ['1968/1/2', '1968-01-02'],
    ['1980-10-05', '1980-10-05'],
    ['1968.11', '1968-11'],
    ['1980.1', '1980-01'],
    ['2021年2月18日', '2021-02-18'],
    ['2021年2月', '2021-02'],
    ['2021年', '2021'],
    ['20140510', '2014-05-10'],
    ['196811', '1968-11'],
    ['1968', '1968'],
    ['２０２１．０２', '2021-02'],
    [' 2021-02-18 00:00:00 ', '2021-02-18'],
    ['2021-02-18T08:30:00', '2021-02-18'],
    ['1968 年 11 月', '1968-11'],
    ['1986年7月入党', '1986-07'],
    ['1986-7-1（补）', '1986-07-01'],
    ['约1986年', '1986'],
    ['1986年底', '1986'],
    ['1986年07月份', '1986-07'],
    ['一九八六年七月一日', '1986-07-01'],
    ['一九九二年十二月', '1992-12'],
    ['二〇〇五年十月二十一日', '2005-10-21'],
    ['1986年七月三十日', '1986-07-30'],
    ['1986-07-00', '1986-07'],
    ['19860000', '1986'],
    ['1986 7 1', '1986-07-01'],
    ['1986 1 2', '1986-01-02'],
    ['1986..7.1', '1986-07-01'],
    ['1986，7', '1986-07'],
    ['19860701.0', '1986-07-01'],
    [43879, '2020-02-18'],
    ['43879', '2020-02-18'],
    [43879.75, '2020-02-18'],
    [9999, '1927-05-17'],
    [20140510, '2014-05-10'],
    [1968, '1968'],
    [1968.11, '1968-11'],
    [new Date(2021, 1, 18), '2021-02-18'],
  ])('%s is %s', (raw, date) => expect(read(raw)).toBe(date));

  it.each([null, undefined, '', '  ', '不详', '无', '—', '/', '0', 0])('%s is nothing', (raw) =>
    expect(read(raw)).toBe('nothing'),
  );

  it.each([
    ['2021-02-30', 'noSuchDate'],
    ['2021.13', 'noSuchDate'],
    ['20211301', 'noSuchDate'],
    ['68.11.3', 'twoDigitYear'],
    ['681103', 'twoDigitYear'],
    ['68年11月', 'twoDigitYear'],
    ['1868-01-01', 'outOfRange'],
    ['去年', 'unreadable'],
    ['建国前', 'unreadable'],
    ['1986.07.01/1987.07.01', 'unreadable'],
    ['11/12/1968', 'unreadable'],
    ['123', 'unreadable'],
    [1968.1, 'ambiguous'],
    [-3, 'unreadable'],
    [true, 'unreadable'],
  ])('%s is refused: %s', (raw, fault) => expect(read(raw)).toBe(`! ${fault}`));

  it('cannot lie ahead where that makes no sense', () => {
    expect(parsePastDate('2027-01-01', '2026-11-21')).toEqual({ ok: false, error: 'future' });
    expect(parsePastDate('2026-11', '2026-11-21').ok).toBe(true);
  });

  it('give the same day in every spelling', () => {
    const days = fc.date({ min: new Date(1906, 0, 2), max: new Date(2099, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const plain = date.toISOString().slice(0, 10);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const spellings = [
          plain,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          plain.replaceAll('-', ''),
          serial,
        ];
        expect(spellings.map(read)).toEqual(spellings.map(() => plain));
      }),
    );
  });

  it('never throw and never give what is no date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer(), fc.anything()), (raw) => {
        expect(String(read(raw))).toMatch(/^(nothing|! \w+|\d{4}(-\d{2}(-\d{2})?)?)$/);
      }),
    );
  });
});
