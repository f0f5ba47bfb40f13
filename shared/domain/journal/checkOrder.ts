import type { ChainHead } from './chain';

/** What checking needs of one line. */
export interface CheckedLine {
  id: string;
  deviceId: string;
  createdAt: string;
  chain: string;
  seq: number;
  prev: string;
  hash: string;
  /** Hash and signature are right. */
  sound: boolean;
}

export type ProblemKind =
  | 'altered'
  | 'unreadable'
  | 'missing'
  | 'cutOff'
  | 'twice'
  | 'replaced'
  | 'otherKey'
  | 'unlinked'
  | 'beganAnew';

/**
 * Something found wrong. Of a line its id and time; of a gap the first and last number that are not there, and the
 * time of the line before it.
 */
export interface Problem {
  kind: ProblemKind;
  deviceId?: string;
  chain?: string;
  id?: string;
  at?: string;
  from?: number;
  to?: number;
  /** Of `beganAnew`: why. */
  reason?: string;
}

/**
 * Checks the lines of one chain against each other and against what is known of its length. `heads` are ends of this
 * chain that were seen elsewhere: the sealed head, run lines, earlier checks.
 */
export function checkOrder(lines: readonly CheckedLine[], heads: readonly ChainHead[]): Problem[] {
  const problems: Problem[] = [];
  const bySeq = new Map<number, CheckedLine>();
  const [some] = lines;
  const whose = some ? { chain: some.chain, deviceId: some.deviceId } : { chain: heads[0]?.chain ?? '' };
  const say = (problem: Problem): number => problems.push({ ...whose, ...problem });

  for (const line of lines.toSorted((a, b) => a.seq - b.seq)) {
    const { id, createdAt: at } = line;
    if (!line.sound) say({ kind: 'altered', id, at });
    const other = bySeq.get(line.seq);
    if (other) say({ kind: 'twice', id, at, from: line.seq, to: line.seq });
    else bySeq.set(line.seq, line);
  }

  let expected = 1;
  let before: CheckedLine | undefined;
  for (const [seq, line] of bySeq) {
    if (seq > expected) say({ kind: 'missing', from: expected, to: seq - 1, ...after(before) });
    // An altered line was said already; its neighbour is right about what stood there.
    else if (before?.sound === true && line.sound && line.prev !== before.hash)
      say({ kind: 'replaced', id: before.id, at: before.createdAt });
    expected = seq + 1;
    before = line;
  }

  const last = expected - 1;
  const end = Math.max(0, ...heads.map(({ seq }) => seq));
  if (end > last) say({ kind: 'cutOff', from: last + 1, to: end, ...after(before) });
  for (const head of heads) {
    const line = bySeq.get(head.seq);
    if (line?.sound === true && line.hash !== head.hash)
      say({ kind: 'replaced', id: line.id, at: line.createdAt });
  }
  return problems;
}

function after(line: CheckedLine | undefined): { at?: string } {
  return line ? { at: line.createdAt } : {};
}
