import type { Draft } from '@shared/domain/record/envelope';
import type { Matter } from '@shared/domain/matter/type';
import { demoId, demoRecord, instant, itemId } from './record';

type Step = readonly [at: string, by: string, state: string, text?: string];
type Row = readonly [draft: Omit<Draft<Matter>, 'steps' | 'state'>, steps: readonly [Step, ...Step[]]];

const rows: readonly Row[] = [
  [
    {
      title: '兴隆小区1栋二单元楼道灯不亮',
      source: 'visit',
      visitId: demoId('visits', 1),
      householdId: demoId('households', 1),
      reporter: '刘桂芝',
      category: 'facilities',
      level: 'grid',
      deadline: '2026-11-17',
      responsible: '周建军',
      rating: 'satisfied',
    },
    [
      ['2026-11-10 10:00', '李春梅', 'registered'],
      ['2026-11-10 10:20', '李春梅', 'dispatched', '派给第一网格'],
      ['2026-11-11 11:00', '周建军', 'reported', '已更换灯泡'],
      ['2026-11-11 17:00', '李春梅', 'closed', '电话回访，老人满意'],
    ],
  ],
  [
    {
      title: '单元门口加装无障碍扶手',
      source: 'visit',
      visitId: demoId('visits', 3),
      householdId: demoId('households', 5),
      reporter: '徐凤霞',
      category: 'facilities',
      level: 'community',
      deadline: '2026-12-12',
      responsible: '陈玉兰',
    },
    [
      ['2026-11-12 11:00', '陈玉兰', 'registered'],
      ['2026-11-12 16:00', '李春梅', 'triaged', '社区级，联系残联'],
      ['2026-11-16 09:30', '李春梅', 'inProgress', '已报残联无障碍改造计划'],
    ],
  ],
  [
    {
      title: '兴隆小区东门新建电动车充电棚',
      source: 'meeting',
      meetingId: demoId('meetings', 1),
      agendaItemId: itemId('meetings', 1, 1),
      category: 'parking',
      level: 'community',
      deadline: '2026-12-31',
      responsible: '董丽',
    },
    [
      ['2026-11-13 17:30', '李春梅', 'registered'],
      ['2026-11-14 09:00', '赵国庆', 'dispatched', '居委会牵头，先行公示'],
    ],
  ],
  [
    {
      title: '为困难家庭学生申请学习桌',
      source: 'visit',
      visitId: demoId('visits', 2),
      householdId: demoId('households', 3),
      reporter: '杨立民',
      category: 'education',
      level: 'grid',
      deadline: '2026-11-19',
      responsible: '何小燕',
    },
    [
      ['2026-11-11 16:00', '陈玉兰', 'registered'],
      ['2026-11-12 09:00', '李春梅', 'dispatched', '在职党员认领微心愿'],
    ],
  ],
  [
    {
      title: '书院小区夜间施工噪声',
      source: 'hotline',
      category: 'sanitation',
      level: 'street',
      urgent: true,
      deadline: '2026-11-23',
      responsible: '吴志强',
    },
    [
      ['2026-11-18 08:30', '李春梅', 'registered', '12345工单转办'],
      ['2026-11-18 10:00', '赵国庆', 'escalated', '请街道城管协助'],
    ],
  ],
];

/** Five matters: from a visit, a meeting and the hotline, one of them closed. */
export function matters(): Matter[] {
  return rows.map(([draft, steps], i) =>
    demoRecord(
      'matters',
      i + 1,
      {
        ...draft,
        state: steps.at(-1)?.[2] ?? steps[0][2],
        steps: steps.map(([at, by, state, text], k) => ({
          id: itemId('matters', i + 1, k + 1),
          at: instant(at),
          by,
          state,
          ...(text !== undefined && { text }),
        })),
      },
      steps.at(-1)?.[0] ?? steps[0][0],
    ),
  );
}
