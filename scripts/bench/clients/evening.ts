import type { CollectionName } from '@shared/domain/record/envelope';
import type { RunReport } from '@/sync';
import { quantile } from '../report/statistics';
import type { BenchCounty } from '../stage/county';
import { Client } from './client';

const communities = 30;
const perCommunity = 10;
/** What a community has when the day begins. */
const members = 200;
const households = 150;
/** What one person writes in a day. */
const visits = 15;
const edits = 5;
/** People press the button within so many ms of each other. */
const window = 60_000;

/** What came of an evening of all clients on one county; times in ms, medians over runs. */
export interface Evening {
  /** From the first press of the button to the last end. */
  total: number;
  runs: number[];
  parts: Record<string, number>;
}

/** All clients fill up, work a day and report within a minute. Throws where a run fails or two sides differ at the end. */
export async function evening(county: BenchCounty, say: (line: string) => void): Promise<Evening> {
  say(`clients: ${communities} communities`);
  const codes = await county.communities(communities);
  const offices: Client[][] = [];
  for (const code of codes) {
    const names = Array.from({ length: perCommunity }, (_, at) => `bench-${code}-${at}`);
    await county.clerks(code, names);
    offices.push(names.map((name) => new Client(name, code, county.account)));
  }
  say('clients: the day before');
  for (const clients of offices) await dayBefore(clients);
  for (const clients of offices) for (const [at, client] of clients.entries()) workADay(client, at);

  say(`clients: ${communities * perCommunity} report within ${window / 1000} s`);
  const from = performance.now();
  const all = offices.flat();
  const reports = await Promise.all(
    all.map(async (client, at) => {
      await new Promise((turn) => void setTimeout(turn, (((at * 7919) % all.length) / all.length) * window));
      return await client.report();
    }),
  );
  const total = performance.now() - from;
  say('clients: everybody once more, to see that all are equal');
  for (const clients of offices) await areEqual(clients);
  return { total, runs: reports.map((report) => report.durationMs), parts: sums(reports) };
}

async function dayBefore(clients: readonly Client[]): Promise<void> {
  const [first, ...others] = clients;
  if (!first) return;
  for (let at = 0; at < members; at += 1) first.write('members', { name: `党员${at}`, category: 'full' });
  for (let at = 0; at < households; at += 1) first.write('households', { head: `户主${at}`, persons: [] });
  await first.report();
  await Promise.all(others.map((client) => client.report()));
}

function workADay(client: Client, at: number): void {
  const homes = client.ids('households').toSorted();
  const people = client.ids('members').toSorted();
  for (let one = 0; one < visits; one += 1) {
    const householdId = homes[(at * visits + one) % homes.length];
    client.write('visits', {
      householdId,
      at: new Date().toISOString(),
      said: '走访记录'.repeat(20),
      needs: [],
    });
  }
  for (let one = 0; one < edits; one += 1) {
    client.write('members', { mobile: `1990000${at}${one}` }, people[(at * edits + one) % people.length]);
  }
}

async function areEqual(clients: readonly Client[]): Promise<void> {
  for (const client of clients) await client.report();
  const collections: CollectionName[] = ['members', 'households', 'visits'];
  for (const collection of collections) {
    const states = clients.map((client) =>
      JSON.stringify(
        client.store
          .all(collection)
          .map(({ content }) => `${content.id} ${content.updatedAt}`)
          .toSorted((a, b) => (a < b ? -1 : 1)),
      ),
    );
    if (new Set(states).size > 1)
      throw new Error(`clients of ${clients[0]?.community} differ in ${collection}`);
  }
}

function sums(reports: readonly RunReport[]): Record<string, number> {
  const sum = (of: (report: RunReport) => number): number => reports.reduce((all, one) => all + of(one), 0);
  const runs = reports.map((report) => report.durationMs);
  return {
    clients: reports.length,
    p50: quantile(runs, 0.5),
    p95: quantile(runs, 0.95),
    longest: quantile(runs, 1),
    sent: sum(({ sent }) => sent),
    received: sum(({ received }) => received),
    requests: sum(({ requests }) => requests),
  };
}
