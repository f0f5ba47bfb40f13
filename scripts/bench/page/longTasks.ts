/** Watches for pieces of work that keep the screen from answering; Chromium reports those of 50 ms and more. */
export function watchLongTasks(): () => Record<string, number> {
  const durations: number[] = [];
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) durations.push(duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return {
      longestTask: Math.max(0, ...durations),
      tasksOver100: durations.filter((duration) => duration > 100).length,
    };
  };
}
