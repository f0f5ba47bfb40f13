import { databaseName } from '@shared/county/databases';
import type { Envelope } from '@shared/domain/record/envelope';
import { sameState } from '../recordState';
import { type Remote, fromWire } from '../wireForm';
import { keyOf } from './deeds';
import { isFinal, type Played } from './edits';
import { isNumberClaim } from '@shared/county/numbers';
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
    ...numbersOf(world),
    ...world.ledger.problems(livingAtCounty(world)),
    // Alone, nobody contradicts anybody, whatever answers got lost. Only a county put back to an older copy shows what
    // a PC cannot tell from somebody's edit; then it asks rather than delete.
    ...(world.pcs.length === 1 && !world.putBack && toDecideAt(world) > 0
      ? ['a PC has to decide against itself']
      : []),
  ];
}

async function comeToRest(world: World): Promise<string[]> {
  const problems: string[] = [];
  world.rules.barred.clear();
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    for (const pc of world.pcs) {
      await world.mendAll(pc);
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
    for (const collection of world.collections) {
      const records = await pc.all(collection);
      for (const community of pc.plan.communities) {
        const remotes = await asSeenBy(pc, databaseName(community, collection), collection);
        for (const remote of remotes.values()) {
          if (isNumberClaim(remote.id)) continue;
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

function livingAtCounty({ county, collections }: World): Map<string, Envelope> {
  const found = new Map<string, Envelope>();
  for (const community of communities) {
    for (const collection of collections) {
      for (const doc of county.all(databaseName(community, collection))) {
        if (doc._deleted === true || isNumberClaim(doc._id)) continue;
        found.set(keyOf({ collection, id: doc._id }), fromWire(collection, doc, '').content);
      }
    }
  }
  return found;
}

/** Minutes that are 定稿 have a number, each its own, and the county's claim to it. */
function numbersOf(world: World): string[] {
  const found: string[] = [];
  for (const community of world.collections.some((one) => one === 'meetings') ? communities : []) {
    const docs = world.county.all(databaseName(community, 'meetings'));
    const claims = new Map(docs.filter(({ _id }) => isNumberClaim(_id)).map((doc) => [doc['number'], doc]));
    for (const doc of docs) {
      if (doc._deleted === true || !isFinal(fromWire('meetings', doc, '').content)) continue;
      const number = doc['number'];
      if (typeof number !== 'number') found.push(`minutes ${doc._id} have no number`);
      else if (claims.get(number)?.['meetingId'] !== doc._id)
        found.push(
          `number ${number} of minutes ${doc._id} belongs to ${String(claims.get(number)?.['meetingId'])}`,
        );
    }
  }
  return found;
}

/** Differences that nobody has decided, counted at the county. */
export function toDecideAt(world: World): number {
  return [...livingAtCounty(world).values()].reduce((sum, { open }) => sum + open.length, 0);
}
