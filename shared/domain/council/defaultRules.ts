import type { Code } from '../record/envelope';
import type { CouncilRules } from './type';

type Share = CouncilRules['quorum'];

const half: Share = { of: [1, 2], moreThan: false };
const moreThanHalf: Share = { of: [1, 2], moreThan: true };
const twoThirds: Share = { of: [2, 3], moreThan: false };
const anyNumber: Share = { of: [0, 1], moreThan: false };

/**
 * The rule a new council starts with; each council's own rule is data and may differ (四议两公开 places ask 2/3 of a
 * 党员大会, elections 4/5). Sources: 议事会 local rules (2/3, majority of those present); 党员大会 中国共产党支部工作
 * 条例 (at least half of the voting members, ayes of more than half of those expected); 居民代表会议 居民委员会组织法
 * (more than half present, more than half of those). Meetings that decide nothing ask no quorum.
 */
export function defaultRules(kind: Code): CouncilRules {
  switch (kind) {
    case 'deliberative':
      return rules(twoThirds, 'present');
    case 'party':
    case 'branchAssembly':
    case 'branchCommittee':
      return rules(half, 'expected');
    case 'groupMeeting':
      return rules(half, 'present');
    case 'lecture':
    case 'themeDay':
      return rules(anyNumber, 'present');
    default:
      return rules(moreThanHalf, 'present');
  }
}

function rules(quorum: Share, base: CouncilRules['majority']['base']): CouncilRules {
  return {
    quorum: { ...quorum, of: [...quorum.of] },
    majority: { ...moreThanHalf, of: [...moreThanHalf.of], base },
  };
}
