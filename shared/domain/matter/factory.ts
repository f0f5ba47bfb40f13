import type { Draft } from '../record/envelope';
import type { Matter } from './type';

/** An empty matter, not yet registered by anybody: `registered` in flow.ts adds the first step. */
export function newMatter(given: Partial<Draft<Matter>> = {}): Draft<Matter> {
  return { title: '', source: 'counter', level: 'grid', state: 'registered', steps: [], ...given };
}
