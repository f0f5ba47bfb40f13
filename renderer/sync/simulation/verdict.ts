import { databaseName } from '@shared/county/databases';
import type { Envelope } from '@shared/domain/record/envelope';
import { sameState } from '../recordState';
import { type Remote, fromWire } from '../wireForm';
import { keyOf } from './deeds';
import { type Played, played } from './edits';
import type { PlayedPc } from './playedPc';
import { communities } from './schedule';
import type { World } from './world';

/** PCs that hand each other differences need a few rounds; one that never ends is a fault. */
const rounds = 14;

/** Lets everybody report in peace until nothing moves, then compares all sides. Gives what is wrong. */
export async function verdictOn(world: World): Promise<string[]> {
  return [
    ...world.problems,
    ...(await comeToRest(world)),
    ...(await differences(world)),
    ...world.ledger.problems(livingAtCounty(world)),
    // Alone, nobody contradicts anybody, whatever answers got lost.
    ...(world.pcs.length === 1 && toDecideAt(world) > 0 ? ['a PC has to decide against itself'] : []),
  ];
}

async function comeToRest(world: World): Promise<string[]> {
  const problems: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    for (const pc of world.pcs) {
      for (const report of await world.quietReport(pc)) {
        const { outcome, sent, received, waiting, refused, setAside } = report;
        if (outcome !== 'complete') problems.push(`${pc.name}: ${outcome} ${String(report.error)}`);
        if (waiting + refused + setAside > 0)
          problems.push(`${pc.name}: something is left after a quiet run`);
        moved += sent + received;
      }
    }
    if (moved === 0) return problems;
  }
  return [...problems, 'the PCs never come to rest'];
}

async function differences(world: World): Promise<string[]> {
  const found: string[] = [];
  for (const pc of world.pcs) {
    for (const collection of played) {
      const records = await pc.all(collection);
      for (const community of pc.plan.communities) {
        const remotes = await asSeenBy(pc, databaseName(community, collection), collection);
        for (const remote of remotes.values()) {
          const local = records.get(remote.id);
          if (remote.deleted && !local) continue;
          if (!local || !sameState(local, remote))
            found.push(`${pc.name} differs in ${collection} ${remote.id}`);
        }
        for (const [id, { content, deleted }] of records) {
          if (content.org === community && !deleted && !remotes.has(id)) {
            found.push(`${pc.name} has ${collection} ${id}, the county has not`);
          }
        }
      }
    }
  }
  return found;
}

async function asSeenBy(pc: PlayedPc, database: string, collection: Played): Promise<Map<string, Remote>> {
  const { results } = await pc.client().changes(database, { since: undefined, limit: 10_000 });
  return new Map(
    results.flatMap(({ id, doc }) => (doc ? [[id, fromWire(collection, doc, doc._rev ?? '')]] : [])),
  );
}

function livingAtCounty({ county }: World): Map<string, Envelope> {
  const found = new Map<string, Envelope>();
  for (const community of communities) {
    for (const collection of played) {
      for (const doc of county.all(databaseName(community, collection))) {
        if (doc._deleted === true) continue;
        found.set(keyOf({ collection, id: doc._id }), fromWire(collection, doc, '').content);
      }
    }
  }
  return found;
}

/** Differences that nobody has decided, counted at the county. */
export function toDecideAt(world: World): number {
  return [...livingAtCounty(world).values()].reduce((sum, { open }) => sum + open.length, 0);
}
