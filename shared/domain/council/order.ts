import type { Code } from '../record/envelope';
import { councilKinds } from './codes';

const rank = new Map(councilKinds.map(({ code }, index) => [code, index]));

/** The order in which lists name the bodies: 一委三会 first, unknown kinds last. */
export function compareCouncils(a: { kind: Code }, b: { kind: Code }): number {
  return (rank.get(a.kind) ?? rank.size) - (rank.get(b.kind) ?? rank.size);
}
