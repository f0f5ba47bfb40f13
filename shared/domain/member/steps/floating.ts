import { addMonths, lastDay } from '../../../lib/dates';
import { withoutFloating } from '../floating';
import { isCounted } from '../rules';
import type { MemberStep } from './type';

const source = '中国共产党流动党员管理工作规定';
const group = 'floating';

/** 流动党员: registration by kind, out and in, and the log of contacts. */
export const floatingSteps: readonly MemberStep[] = [
  {
    code: 'floatRegister',
    label: '登记流动党员',
    source,
    group,
    inputs: ['direction', 'kind', 'since', 'place', 'contact', 'hasCard', 'text'],
    required: ['direction', 'kind', 'since', 'place'],
    fits: (member) => isCounted(member) && !member.floating?.direction,
    suggest: () => ({ direction: 'out' }),
    change: ({ floating }, { direction, kind, since, place, contact, hasCard = false }) => ({
      floating: {
        ...floating,
        ...(direction && { direction }),
        ...(kind && { kind }),
        ...(since && { since }),
        ...(place && { place }),
        ...(contact && { contact }),
        hasCard,
      },
    }),
    concerns({ given: { since, date }, settings: { floatingMonths } }) {
      const day = since && lastDay(addMonths(since, floatingMonths));
      return day && date < day ? [{ rule: 'floatingTime', day }] : [];
    },
  },
  {
    code: 'floatContact',
    label: '联系流动党员',
    source,
    group,
    inputs: ['text'],
    required: ['text'],
    fits: ({ floating }) => floating?.direction !== undefined && !floating.lostSince,
    change: ({ floating }, { date }) => ({ floating: { ...floating, lastContactAt: date } }),
  },
  {
    code: 'floatEnd',
    label: '结束流动（返回）',
    source,
    group,
    inputs: ['text'],
    fits: ({ floating }) => floating?.direction !== undefined,
    change: ({ floating }) => ({ floating: withoutFloating(floating) }),
  },
];
