import { checkDigit } from '../../lib/idNumber';

/** An invented member of a community that the rules of the import were not written by. */
export interface UnseenPerson {
  name: string;
  gender: 'male' | 'female';
  idNumber: string;
  birthDate: string;
  /** GB/T 3304. */
  ethnicity: string;
  education: string;
  joinedAt: string;
  fullMemberAt: string | undefined;
  category: 'full' | 'probationary';
  branch: string;
  mobile: string;
  address: string;
}

const names = [
  '单雄飞',
  '仇小梅',
  '解永红',
  '查干花',
  '翟秀兰',
  '尉迟敬东',
  '欧阳雪',
  '阿依努尔·买买提',
  '曾庆',
  '向大权',
  '覃世英',
  '田家炳',
  '司马南山',
  '朴顺姬',
  '牛得草',
  '马福海',
  '乐桂枝',
  '盖文君',
  '区志强',
  '郗晓明',
];
const ethnicities = ['01', '01', '01', '15', '06', '03', '01', '05', '10', '01'];
const educations = ['20', '30', '60', '70', '40', '10', '80'];
const branches = ['第一党支部', '退休干部党支部', '香樟园小区党支部'];
const streets = ['解放路', '滨江大道', '槐荫巷'];

/** The at-th of them; no two are alike below 500. The region 429998 does not exist. */
export function unseenPerson(at: number): UnseenPerson {
  const male = at % 3 !== 0;
  const birthDate = day(1938 + ((at * 7) % 62), at * 5, at * 11);
  const body = `429998${birthDate.replaceAll('-', '')}${String(100 + at).slice(-2)}${male ? 1 + 2 * (at % 5) : 2 * (at % 5)}`;
  const probationary = at % 13 === 5;
  const joinedYear = Math.min(Number(birthDate.slice(0, 4)) + 20 + (at % 9), 2023);
  const joinedAt = probationary ? day(2026, at % 6, at * 3) : day(joinedYear, at * 7, at * 3);
  const round = Math.floor(at / names.length);
  return {
    name: `${names[at % names.length]}${['', '子', '之', '文', '云'][round % 5]}`,
    gender: male ? 'male' : 'female',
    idNumber: body + checkDigit(body),
    birthDate,
    ethnicity: pick(ethnicities, at),
    education: pick(educations, at),
    joinedAt,
    fullMemberAt: probationary ? undefined : `${Number(joinedAt.slice(0, 4)) + 1}${joinedAt.slice(4)}`,
    category: probationary ? 'probationary' : 'full',
    branch: pick(branches, at),
    mobile: `1${[38, 59, 77, 91][at % 4]}${String(71_230_000 + at * 37)}`,
    address: `${pick(streets, at)}${3 + at}号${1 + (at % 6)}栋${1 + (at % 3)}单元${101 + (at % 5) * 100}室`,
  };
}

/** The first of them, ordered by branch as offices keep their lists. */
export function unseenPersons(count: number): UnseenPerson[] {
  const all = Array.from({ length: count }, (_, at) => unseenPerson(at));
  return branches.flatMap((branch) => all.filter((each) => each.branch === branch));
}

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

const day = (year: number, month: number, date: number): string =>
  `${year}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + (date % 28)).padStart(2, '0')}`;
