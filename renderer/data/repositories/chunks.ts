export { turn as breathe } from '../turn';

/** Records per transaction: large enough to be fast, small enough to let the screen breathe in between. */
export const chunkSize = 500;

export function chunksOf<V>(values: readonly V[], size: number = chunkSize): V[][] {
  const chunks: V[][] = [];
  for (let at = 0; at < values.length; at += size) chunks.push(values.slice(at, at + size));
  return chunks;
}
