import type { Draft } from '../record/envelope';
import type { Figure } from './type';

/** An empty figure table; `period` is `2026-11` or `2026`. */
export function newFigure(given: Partial<Draft<Figure>> & Pick<Figure, 'kind' | 'period'>): Draft<Figure> {
  return { rows: [], ...given };
}
