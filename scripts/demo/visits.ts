import type { Draft } from '@shared/domain/record/envelope';
import type { Visit } from '@shared/domain/visit/type';
import { demoId, demoRecord, instant, itemId } from './record';

type Row = readonly [household: number, at: string, visitors: string[], special: Partial<Draft<Visit>>];

const rows: readonly Row[] = [
  [
    1,
    '2026-11-10 09:20',
    ['李春梅', '周建军'],
    {
      occasion: 'mustElderly',
      said: '身体尚可，楼道灯坏了，晚上出门不便。',
      needs: [need(1, '二单元楼道灯不亮', 'facilities', 1)],
    },
  ],
  [
    3,
    '2026-11-11 15:00',
    ['陈玉兰'],
    {
      occasion: 'mustHardship',
      said: '孩子上学需要一张书桌。',
      needs: [need(2, '希望申请一张学习桌', 'education', 4)],
    },
  ],
  [
    5,
    '2026-11-12 10:10',
    ['陈玉兰', '吴志强'],
    {
      occasion: 'mustDisabled',
      said: '单元门口台阶较高，希望加装扶手。',
      needs: [need(3, '单元门口加装无障碍扶手', 'facilities', 2)],
    },
  ],
  [
    7,
    '2026-11-13 16:30',
    ['吴志强'],
    {
      occasion: 'mustJobless',
      said: '想了解近期招聘信息。',
      needs: [need(4, '希望推荐合适的就业岗位', 'employment')],
    },
  ],
  [13, '2026-11-16 09:00', ['李春梅'], { nobodyHome: true, followUpAt: '2026-11-18' }],
  [
    16,
    '2026-11-18 18:40',
    ['周建军'],
    { occasion: 'mustNewcomer', said: '已介绍社区服务电话和垃圾投放时间。' },
  ],
  [2, '2026-11-19 10:30', ['李春梅'], { mode: 'phone', said: '降温提醒，老人表示家中取暖正常。' }],
];

/** Visits of the ten days before; some needs have become matters. */
export function visits(): Visit[] {
  return rows.map(([household, at, visitors, special], i) =>
    demoRecord(
      'visits',
      i + 1,
      {
        householdId: demoId('households', household),
        at: instant(at),
        visitors,
        mode: 'home',
        occasion: 'routine',
        needs: [],
        nobodyHome: false,
        ...special,
      },
      at,
    ),
  );
}

function need(visit: number, text: string, category: string, matter?: number): Visit['needs'][number] {
  const became = matter === undefined ? {} : { matterId: demoId('matters', matter) };
  return { id: itemId('visits', visit, 1), text, category, ...became };
}
