// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocking } from '@/platform/locking';
import { beginWork, useUnderWay, type Work } from '@/platform/underWay';
import { watchLocking } from './lock';
import { useSession } from './sessionStore';

let stop: () => void;
beforeEach(() => {
  useSession.setState({ phase: 'open' });
  useLocking.setState({ canLock: true, question: false });
  stop = watchLocking();
});
afterEach(() => {
  stop();
  // Nothing that waits for the end of a work goes on after its test.
  useSession.setState({ phase: 'starting' });
  useUnderWay.setState({ works: [] });
});

describe('a lock by hand', () => {
  it.each<[Work[], string, boolean]>([
    [['backup'], 'waitingToLock', false],
    [['sync'], 'open', true],
    [['backup', 'import'], 'open', true],
  ])('while %j is under way', (works, phase, asks) => {
    for (const work of works) beginWork(work);
    useLocking.getState().ask();
    expect(useSession.getState().phase).toBe(phase);
    expect(useLocking.getState().question).toBe(asks);
  });
});
