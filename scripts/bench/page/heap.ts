/** Chromium's own figure, in steps; other engines have none. */
interface Memory {
  usedJSHeapSize: number;
}

const everyMs = 50;
const mega = 1_048_576;

/** Watches what the page's objects take; gives how much more it was at the highest, in MB. Work that blocks is not seen. */
export function watchHeap(): () => number {
  const used = (): number =>
    'memory' in performance ? (performance.memory as Memory).usedJSHeapSize / mega : 0;
  const before = used();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, used());
  }, everyMs);
  return () => {
    clearInterval(timer);
    return Math.max(most, used()) - before;
  };
}
