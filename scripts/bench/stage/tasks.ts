import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time of the thread, µs. */
  tdur?: number;
  args?: { name?: string };
}

const mainThread = 'CrRendererMain';
const task = 'ThreadControllerImpl::RunTask';

/**
 * Watches what the page's main thread does, by Chrome's own trace: processor time, which other work of the machine does
 * not make longer. The stop gives the ms of every task, longest first.
 */
export async function traceTasks(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const threads = new Map<string, string>();
  const tasks = new Map<string, number[]>();
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol has no type for what a trace holds.
    for (const event of value as unknown as TraceEvent[]) note(event, threads, tasks);
  });
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  return async () => {
    await ended(session);
    await session.detach();
    const mains = [...tasks].filter(([thread]) => threads.get(thread) === mainThread);
    const sum = (all: readonly number[]): number => all.reduce((whole, ms) => whole + ms, 0);
    // Chromium keeps pages of its own beside ours; they do next to nothing.
    const [busiest] = mains.toSorted(([, a], [, b]) => sum(b) - sum(a));
    if (!busiest) throw new Error('the trace shows no main thread');
    return busiest[1].toSorted((a, b) => b - a);
  };
}

function note(
  { name, pid, tid, tdur, args }: TraceEvent,
  threads: Map<string, string>,
  tasks: Map<string, number[]>,
): void {
  const thread = `${pid} ${tid}`;
  if (name === 'thread_name' && args?.name !== undefined) threads.set(thread, args.name);
  if (name !== task || tdur === undefined) return;
  const known = tasks.get(thread) ?? [];
  tasks.set(thread, known);
  known.push(tdur / 1000);
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
}
