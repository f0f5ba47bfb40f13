import { labelOf } from '../../record/codes';
import { searchMethods } from '../codes';
import { withoutLost } from '../floating';
import { isCounted } from '../rules';
import type { MemberStep } from './type';

const source = '中国共产党党员教育管理工作条例第二十四条';
const group = 'lost';

/** 失联: what was done to find somebody. Nothing follows by itself, however much time passes. */
export const lostSteps: readonly MemberStep[] = [
  {
    code: 'lostStart',
    label: '登记失联',
    source,
    group,
    inputs: ['lostSince', 'lostReason', 'text'],
    required: ['lostSince', 'lostReason'],
    fits: (member) => isCounted(member) && !member.floating?.lostSince,
    suggest: ({ floating }) => ({ ...(floating?.lastContactAt && { lostSince: floating.lastContactAt }) }),
    change: ({ floating }, { lostSince, lostReason }) => ({
      floating: { ...floating, ...(lostSince && { lostSince }), ...(lostReason && { lostReason }) },
    }),
  },
  {
    code: 'lostSearch',
    label: '查找失联党员',
    source,
    group,
    inputs: ['method', 'text'],
    required: ['method', 'text'],
    fits: ({ floating }) => floating?.lostSince !== undefined,
    change: ({ floating }, { date }) => ({ floating: { ...floating, searchedAt: date } }),
    said: ({ method }) => labelOf(searchMethods, method),
  },
  {
    code: 'lostFound',
    label: '重新取得联系',
    source,
    group,
    inputs: ['text'],
    required: ['text'],
    fits: ({ floating }) => floating?.lostSince !== undefined,
    change({ floating }, { date }) {
      const left = withoutLost(floating);
      return { floating: left && { ...left, lastContactAt: date } };
    },
  },
];
