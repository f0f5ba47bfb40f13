/** Texts that are put in order in one go. */
const atOnce = 500;

/**
 * The numbers of the texts in ascending order of the texts, in steps: some are sorted by themselves, then made one with
 * those beside them.
 */
export function* sortSteps(texts: readonly string[]): Generator<void, Uint32Array> {
  const { length } = texts;
  let order: Uint32Array<ArrayBuffer> = Uint32Array.from({ length }, (_, at) => at);
  const compare = (a: number, b: number): number => {
    const first = texts[a] ?? '';
    const second = texts[b] ?? '';
    return first < second ? -1 : Number(first > second);
  };
  for (let from = 0; from < length; from += atOnce) {
    order.subarray(from, from + atOnce).sort(compare);
    yield;
  }
  for (let width = atOnce; width < length; width *= 2) {
    const merged = new Uint32Array(length);
    let written = 0;
    for (let from = 0; from < length; from += 2 * width) {
      let left = from;
      let right = Math.min(from + width, length);
      const [leftEnd, rightEnd] = [right, Math.min(from + 2 * width, length)];
      while (left < leftEnd || right < rightEnd) {
        const takeLeft =
          right >= rightEnd || (left < leftEnd && compare(order[left] ?? 0, order[right] ?? 0) <= 0);
        merged[written++] = order[takeLeft ? left++ : right++] ?? 0;
        if (written % atOnce === 0) yield;
      }
    }
    order = merged;
  }
  return order;
}
