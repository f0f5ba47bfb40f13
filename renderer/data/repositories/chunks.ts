/** Records per transaction: large enough to be fast, small enough to let the screen breathe in between. */
export const chunkSize = 500;

export function chunksOf<V>(values: readonly V[], size: number = chunkSize): V[][] {
  const chunks: V[][] = [];
  for (let at = 0; at < values.length; at += size) chunks.push(values.slice(at, at + size));
  return chunks;
}

/** Lets the screen and other writes have their turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
