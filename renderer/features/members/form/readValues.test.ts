import { describe, expect, it } from 'vitest';
import { checkDigit } from '@shared/lib/idNumber';
import { derivedFromId, readValues } from './readValues';
import { valuesOf } from './values';

const today = '2026-11-21';
const body = '11010119800512301';
const id = `${body}${checkDigit(body)}`;

function problemsOf(patch: Partial<ReturnType<typeof valuesOf>>): Record<string, string | undefined> {
  const read = readValues({ ...valuesOf(), name: '测试甲', ...patch }, today);
  return 'problems' in read ? read.problems : {};
}

describe('readValues', () => {
  it('reads dates as people spell them and cleans names and numbers', () => {
    const read = readValues(
      {
        ...valuesOf(),
        name: ' 测 试 ',
        joinedAt: '1980.10',
        fullMemberAt: '1981年10月5日',
        mobile: '187 9438 5557',
      },
      today,
    );
    expect(read).toMatchObject({
      draft: { name: '测试', joinedAt: '1980-10', fullMemberAt: '1981-10-05', mobile: '18794385557' },
    });
  });

  it('names the field and the remedy of each fault', () => {
    expect(problemsOf({ name: ' ' }).name).toContain('姓名');
    expect(problemsOf({ idNumber: '123' }).idNumber).toContain('3 位');
    const wrong = `${body}${id.endsWith('0') ? '1' : '0'}`;
    expect(problemsOf({ idNumber: wrong }).idNumber).toContain('校验位');
    expect(problemsOf({ joinedAt: '很久以前' }).joinedAt).toContain('1980-10-05');
    expect(problemsOf({ joinedAt: '2030-01-01' }).joinedAt).toContain('今天以后');
    expect(problemsOf({ mobile: '12345' }).mobile).toContain('11 位');
  });

  it('empties a field by naming it undefined', () => {
    const read = readValues(
      { ...valuesOf({ name: '甲', category: 'full', standing: 'normal', note: '旧' }), note: '' },
      today,
    );
    expect('draft' in read && 'note' in read.draft && read.draft.note).toBeUndefined();
  });

  it('keeps what the form does not show of a floating member', () => {
    const before = {
      name: '甲',
      category: 'full',
      standing: 'normal',
      floating: { direction: 'out', hasCard: true, lastContactAt: '2026-01-01', place: '外地' },
    };
    const read = readValues({ ...valuesOf(before), place: '' }, today, before);
    expect('draft' in read && read.draft.floating).toEqual({
      direction: 'out',
      hasCard: true,
      lastContactAt: '2026-01-01',
    });
  });
});

describe('derivedFromId', () => {
  it('gives birth date and gender of a valid number only', () => {
    expect(derivedFromId(id)).toEqual({ birthDate: '1980-05-12', gender: 'male' });
    expect(derivedFromId(`${id.slice(0, 17)}#`)).toEqual({});
  });
});
