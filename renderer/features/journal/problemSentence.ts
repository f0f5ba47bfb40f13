import dayjs from 'dayjs';
import type { Problem } from '@shared/domain/journal/checkOrder';
import { text } from '@shared/messages';
import { timeOfId } from './lines';

const words = text.journal;

/** One problem in words: on which PC, when or which numbers. */
export function problemSentence(problem: Problem, ownDevice: string): string {
  const { deviceId } = problem;
  const sentence = said(problem);
  if (deviceId === undefined) return sentence;
  return words.onPc(
    deviceId === ownDevice ? words.thisPc : `${words.otherPc} ${deviceId.slice(-6)}`,
    sentence,
  );
}

function said({ kind, id, at, from = 0, to = 0, reason = '' }: Problem): string {
  const when = whenOf(at ?? (id === undefined ? '' : timeOfId(id)));
  const { problems } = words;
  switch (kind) {
    case 'missing':
    case 'cutOff':
    case 'twice':
      return words.afterwards(when, problems[kind](words.span(from, to)));
    case 'otherKey':
      return problems.otherKey;
    case 'beganAnew':
      return problems.beganAnew(when, words.reasons[reason] ?? reason);
    default:
      return problems[kind](when);
  }
}

export function whenOf(at: string): string {
  return at === '' ? '' : dayjs(at).format('YYYY-MM-DD HH:mm:ss');
}
