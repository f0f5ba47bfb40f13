import type { Draft } from '@shared/domain/record/envelope';
import type { Member } from '@shared/domain/member/type';
import { checkDigit } from '@shared/lib/idNumber';
import { branches, compounds } from './orgUnits';
import { demoRecord } from './record';

/** name, gender, birth date, joined, education, occupation, and what is special. All invented. */
type Row = readonly [
  name: string,
  gender: 'male' | 'female',
  birthDate: string,
  joinedAt: string,
  education: string,
  occupation: string,
  special?: Partial<Draft<Member>>,
];

const rows: readonly Row[] = [
  ['赵国庆', 'male', '1968-10-01', '1992-07-01', '30', '4', { partyPost: '社区党委书记' }],
  ['李春梅', 'female', '1985-03-12', '2009-12-05', '20', '012', { partyPost: '社区党委副书记' }],
  ['周建军', 'male', '1972-08-01', '1996-11-22', '30', '4', { partyPost: '支部书记' }],
  ['陈玉兰', 'female', '1979-05-16', '2003-06-28', '20', '012', { partyPost: '支部书记' }],
  ['吴志强', 'male', '1988-01-23', '2011-11-25', '20', '021', { partyPost: '支部书记' }],
  ['孙桂英', 'female', '1948-11-09', '1971-07-01', '70', '4', { care: ['veteran'] }],
  ['马德福', 'male', '1943-02-18', '1966-04-30', '80', '4', { care: ['veteran', 'immobile'] }],
  ['胡长青', 'male', '1955-06-05', '1978-12-20', '60', '4'],
  ['朱秀珍', 'female', '1958-09-27', '1984-11-23', '60', '4', { care: ['hardship'] }],
  ['郭永胜', 'male', '1963-12-03', '1989-07-01', '40', '4'],
  ['何小燕', 'female', '1991-07-19', '2014-11-28', '20', '013', { inService: service('市第二小学') }],
  ['高文博', 'male', '1993-04-08', '2017-05-04', '10', '011', { inService: service('市自然资源局') }],
  ['林晓东', 'male', '1987-10-30', '2010-12-10', '20', '014', { inService: service('市供水公司') }],
  ['罗海霞', 'female', '1990-02-14', '2013-06-27', '20', '013', { inService: service('市中医院') }],
  [
    '郑立新',
    'male',
    '1982-06-21',
    '2006-07-01',
    '30',
    '021',
    { floating: away('migrantWork', '广东省东莞市') },
  ],
  [
    '梁红',
    'female',
    '1984-12-25',
    '2008-11-30',
    '30',
    '025',
    { floating: away('migrantWork', '浙江省宁波市') },
  ],
  [
    '谢志远',
    'male',
    '1999-08-15',
    '2020-12-01',
    '20',
    '3',
    { floating: away('graduateVeteran', '湖北省武汉市') },
  ],
  ['宋佳', 'female', '2001-05-03', '2025-12-02', '20', '3', { category: 'probationary' }],
  ['唐伟', 'male', '1996-11-11', '2025-12-18', '20', '021', { category: 'probationary' }],
  ['许静', 'female', '1994-09-09', '2026-06-30', '20', '012', { category: 'probationary' }],
  ['韩冬生', 'male', '1960-01-07', '1985-11-29', '70', '4'],
  ['冯素芬', 'female', '1962-04-17', '1988-06-25', '60', '4'],
  ['邓家宝', 'male', '1975-03-29', '1999-11-24', '40', '025'],
  ['曹敏', 'female', '1981-08-28', '2005-12-09', '30', '021'],
  ['彭立华', 'male', '1970-12-12', '1994-11-21', '60', '025'],
  ['曾玉芳', 'female', '1966-07-07', '1991-06-30', '70', '4', { care: ['hardship'] }],
  ['田小龙', 'male', '1992-02-29', '2016-11-20', '20', '021'],
  ['董丽', 'female', '1989-06-06', '2012-11-26', '20', '012'],
  ['潘正义', 'male', '1951-10-10', '1975-11-20', '70', '4', { care: ['veteran'] }],
  ['袁晓琳', 'female', '1997-01-31', '2019-12-06', '10', '013', { standing: 'outPending' }],
];

/** Thirty party members: three probationary, three away, four in service elsewhere, some in need of care. */
export function members(): Member[] {
  return rows.map(([name, gender, birthDate, joinedAt, education, occupation, special], i) => {
    const full = special?.category !== 'probationary';
    return demoRecord('members', i + 1, {
      name,
      gender,
      ethnicity: i === 11 ? '11' : '01',
      birthDate,
      idNumber: invented(birthDate, gender, i),
      nativePlace: '湖北枣阳',
      education,
      occupation,
      mobile: `1990710${String(1000 + i * 37).padStart(4, '0')}`,
      address: `${compounds[i % 3]}${(i % 6) + 1}栋${(i % 4) + 1}单元${(i % 5) + 1}0${(i % 2) + 1}室`,
      category: 'full',
      joinedAt,
      ...(full && { fullMemberAt: `${Number(joinedAt.slice(0, 4)) + 1}${joinedAt.slice(4)}` }),
      branch: branches[i % 3] ?? branches[0],
      standing: 'normal',
      ...special,
    });
  });
}

/** The region 429999 does not exist, so the number is nobody's. */
function invented(birthDate: string, gender: 'male' | 'female', i: number): string {
  const serial = String(i * 2 + (gender === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `429999${birthDate.replaceAll('-', '')}${serial}`;
  return digits + checkDigit(digits);
}

function service(employer: string): NonNullable<Member['inService']> {
  return { employer, reportedAt: '2026-01-15', post: '政策宣传', halfYearDone: ['2026-1'] };
}

function away(kind: string, place: string): NonNullable<Member['floating']> {
  return {
    direction: 'out',
    kind,
    since: '2025-02-20',
    place,
    contact: '李春梅',
    lastContactAt: '2026-10-08',
  };
}
