const place = /^.*(?:社区|街道|居委会)(?=.)/u;
const committee = /^(?<name>.+?)(?<kind>党?总支部?|党?支部|党委)(?:委员会)?$/u;

/**
 * What a branch's name says beside the place it belongs to, so that `中共某县某街道某社区第一支部委员会` and `第一党支部` are
 * one; the whole name where nothing else is left.
 */
function core(name: string): string {
  const short = name.replaceAll(/\s+/gu, '').replace(place, '');
  const { name: own, kind = '' } = committee.exec(short)?.groups ?? {};
  return own === undefined ? name : `${own} ${kind.replace(/党/u, '').slice(0, 1)}`;
}

/**
 * How the office writes a branch that a file names in full or in short; a name that fits none of its branches, or
 * several, stays.
 */
export function branchesAs(known: Iterable<string>): (name: string) => string {
  const byCore = new Map<string, string | undefined>();
  const names = new Set(known);
  for (const name of names) byCore.set(core(name), byCore.has(core(name)) ? undefined : name);
  return (name) => (names.has(name) ? name : (byCore.get(core(name)) ?? name));
}

/** Whether a text, say the name of a sheet, is the name of a branch. */
export function namesBranch(text: string): boolean {
  return committee.test(text.replaceAll(/\s+/gu, ''));
}
