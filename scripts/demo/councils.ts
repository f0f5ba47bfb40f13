import { newCouncil } from '@shared/domain/council/factory';
import type { Council, CouncilMember } from '@shared/domain/council/type';
import { demoRecord, itemId } from './record';

type Seat = readonly [name: string, post: 'head' | 'deputy' | 'member'];

/** Number of the record, kind, name and seats. Supervisors sit in none of the bodies that they supervise. */
const bodies: readonly (readonly [n: number, kind: string, name: string, seats: readonly Seat[]])[] = [
  [
    1,
    'party',
    '北关社区党委',
    [
      ['赵国庆', 'head'],
      ['李春梅', 'deputy'],
      ['周建军', 'member'],
      ['陈玉兰', 'member'],
      ['吴志强', 'member'],
    ],
  ],
  [
    2,
    'deliberative',
    '北关社区议事会',
    [
      ['赵国庆', 'head'],
      ['郭永胜', 'deputy'],
      ['何小燕', 'member'],
      ['林晓东', 'member'],
      ['邓家宝', 'member'],
      ['曹敏', 'member'],
      ['冯素芬', 'member'],
      ['郭爱华', 'member'],
      ['林建国', 'member'],
    ],
  ],
  [
    3,
    'supervisory',
    '北关社区监事会',
    [
      ['胡长青', 'head'],
      ['韩冬生', 'member'],
      ['曾玉芳', 'member'],
    ],
  ],
  [
    4,
    'residents',
    '北关社区居委会',
    [
      ['赵国庆', 'head'],
      ['李春梅', 'deputy'],
      ['董丽', 'member'],
      ['许静', 'member'],
      ['田小龙', 'member'],
    ],
  ],
];

/** 一委三会 in the present term. */
export function councils(): Council[] {
  return bodies.map(([n, kind, name, seats]) =>
    demoRecord(
      'councils',
      n,
      newCouncil(kind, { name, term: '第十届', members: seats.map((seat, i) => sit(n, i, seat)) }),
    ),
  );
}

function sit(council: number, i: number, [name, post]: Seat): CouncilMember {
  return { id: itemId('councils', council, i + 1), name, post, from: '2024-12-20', votes: true };
}

/** The names that sit in a body. */
export function seated(council: number): string[] {
  return bodies.find(([n]) => n === council)?.[3].map(([name]) => name) ?? [];
}
