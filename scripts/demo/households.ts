import type { Draft } from '@shared/domain/record/envelope';
import type { Household, Person } from '@shared/domain/household/type';
import { grids } from './accounts';
import { compounds } from './orgUnits';
import { demoId, demoRecord, itemId } from './record';

type Row = readonly [persons: readonly PersonRow[], special?: Partial<Draft<Household>>];
type PersonRow = readonly [
  name: string,
  relation: string,
  gender: 'male' | 'female',
  birthDate: string,
  tags?: readonly string[],
];

const rows: readonly Row[] = [
  [[['刘桂芝', '户主', 'female', '1941-05-06', ['livingAlone', 'oldAge']]], due('red', '独居高龄老人')],
  [
    [
      ['张大山', '户主', 'male', '1949-03-15'],
      ['王素珍', '配偶', 'female', '1951-08-20'],
    ],
    due('yellow', '空巢老人'),
  ],
  [
    [
      ['杨立民', '户主', 'male', '1978-11-02', ['minimumLiving']],
      ['杨小雨', '女', 'female', '2012-04-18'],
    ],
    due('red', '低保家庭'),
  ],
  [
    [
      ['黄志军', '户主', 'male', '1983-07-25'],
      ['陈婷', '配偶', 'female', '1985-12-09'],
      ['黄梓轩', '子', 'male', '2011-09-01'],
    ],
  ],
  [
    [
      ['徐凤霞', '户主', 'female', '1956-02-27', ['disabled']],
      ['徐亮', '子', 'male', '1982-10-13'],
    ],
    due('yellow', '残疾人家庭'),
  ],
  [
    [
      ['孙浩', '户主', 'male', '1990-06-16'],
      ['吴倩', '配偶', 'female', '1992-03-21', ['maternity']],
    ],
    due('yellow', '孕产妇'),
  ],
  [
    [
      ['朱明亮', '户主', 'male', '1970-01-19', ['jobless']],
      ['何芳', '配偶', 'female', '1972-05-30'],
    ],
    due('yellow', '失业家庭'),
  ],
  [
    [
      ['郭爱华', '户主', 'female', '1964-09-08'],
      ['郭阳', '子', 'male', '1993-02-11'],
    ],
  ],
  [
    [
      ['林建国', '户主', 'male', '1959-10-01', ['entitled']],
      ['罗玉梅', '配偶', 'female', '1961-07-07'],
    ],
  ],
  [[['高云', '户主', 'female', '1987-08-08']], { kind: 'rented' }],
  [
    [
      ['郑小平', '户主', 'male', '1975-04-04'],
      ['梁燕', '配偶', 'female', '1977-06-24'],
      ['郑雨桐', '女', 'female', '2008-01-12'],
    ],
  ],
  [
    [
      ['谢守信', '户主', 'male', '1946-12-30', ['emptyNest', 'oldAge']],
      ['宋桂兰', '配偶', 'female', '1948-02-02'],
    ],
    due('yellow', '空巢高龄老人'),
  ],
  [
    [
      ['唐军', '户主', 'male', '1981-05-17', ['seriousIllness']],
      ['许丽', '配偶', 'female', '1984-11-28'],
    ],
    due('red', '大病家庭'),
  ],
  [
    [
      ['韩雪梅', '户主', 'female', '1969-01-26'],
      ['韩涛', '子', 'male', '1995-07-14'],
    ],
  ],
  [
    [
      ['冯德顺', '户主', 'male', '1953-03-03'],
      ['邓秀兰', '配偶', 'female', '1955-10-10'],
      ['冯乐乐', '孙', 'male', '2015-05-05', ['leftBehindChild']],
    ],
    due('yellow', '留守儿童'),
  ],
  [[['曹宇', '户主', 'male', '1994-12-01']], { kind: 'rented', note: '新入住户，2026年9月搬入' }],
  [[['彭国强', '户主', 'male', '1962-08-16']], { kind: 'shop', note: '早点铺' }],
  [
    [
      ['曾丽萍', '户主', 'female', '1974-06-09'],
      ['田博文', '子', 'male', '2003-03-23'],
    ],
  ],
  [
    [
      ['董海洋', '户主', 'male', '1986-02-05'],
      ['潘婷婷', '配偶', 'female', '1988-09-17'],
      ['董一诺', '女', 'female', '2018-11-11'],
    ],
  ],
  [
    [
      ['袁正华', '户主', 'male', '1957-07-01'],
      ['蒋美玲', '配偶', 'female', '1960-04-14'],
    ],
  ],
];

/** Twenty households in the three compounds. */
export function households(): Household[] {
  return rows.map(([persons, special], i) => {
    const list = persons.map((row, k) => person(i + 1, k + 1, row));
    return demoRecord('households', i + 1, {
      grid: grids[i % 3] ?? grids[0],
      compound: compounds[i % 3] ?? compounds[0],
      building: `${(i % 4) + 1}栋`,
      stairwell: `${(i % 3) + 1}单元`,
      room: `${(i % 6) + 1}0${(i % 2) + 1}`,
      head: list[0]?.name ?? '',
      phone: `1990710${String(5000 + i * 41).padStart(4, '0')}`,
      kind: 'owner',
      persons: list,
      care: [...new Set(list.flatMap(({ tags }) => tags))],
      pairedMemberIds: [demoId('members', (i % 5) + 1)],
      level: 'green',
      ...special,
    });
  });
}

function person(
  household: number,
  k: number,
  [name, relation, gender, birthDate, tags = []]: PersonRow,
): Person {
  return { id: itemId('households', household, k), name, relation, gender, birthDate, tags: [...tags] };
}

function due(level: 'red' | 'yellow', levelReason: string): Partial<Draft<Household>> {
  return { level, levelReason, levelSince: '2026-01-10' };
}
