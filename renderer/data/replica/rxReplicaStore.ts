import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { newId } from '@shared/lib/ids';
import type { Desk } from '../desk/desk';
import { readJson, writeJson, writeJsonAll } from '../desk/json';
import type { Baseline, ReplicaRecord, ReplicaResult, ReplicaStore, ReplicaWrite } from '../replica';
import { breathe, chunksOf } from '../repositories/chunks';
import type { Row, WriteResult } from '../storage/row';
import type { Running } from '../storage/running';
import { isCheckpointUpTo, type StoredTable, toCheckpoint, type Write } from '../storage/table';
import { agreedIn, baselineFrom } from './agreements';
import type { AnsweredBaselines } from './answers';

/** Records that are encrypted and written together. */
const writtenAtOnce = 250;

/** The sync engine's view of the records: no stamps, no history; what it writes is what lies there. */
export function rxReplicaStore(parts: {
  table: (collection: CollectionName) => StoredTable<Envelope>;
  baselines: AnsweredBaselines;
  desk: Desk;
  running: Running;
}): ReplicaStore {
  const { table, baselines, desk, running } = parts;
  /** The rows behind the records that were given out: what is agreed lies in them. */
  const rows = new WeakMap<ReplicaRecord, Row<Envelope>>();
  const toRecord = (row: Row<Envelope>): ReplicaRecord => {
    const { content, deleted, version } = row;
    const record = { content, deleted, version };
    rows.set(record, row);
    return record;
  };

  const rowsOf = async (
    collection: CollectionName,
    of: readonly (string | ReplicaRecord)[],
  ): Promise<Map<string, Row<Envelope> | undefined>> => {
    const known = of.map((one) => [idOf(one), typeof one === 'string' ? undefined : rows.get(one)] as const);
    const unknown = known.flatMap(([id, row]) => (row ? [] : [id]));
    const { rows: found } = await table(collection).readable(unknown, true);
    return new Map([...known, ...found]);
  };

  return {
    async changedSince(collection, checkpoint, limit, until) {
      const page = await table(collection).changedSince(checkpoint, limit, until);
      return { records: page.rows.map(toRecord), checkpoint: page.checkpoint };
    },
    isUpTo: isCheckpointUpTo,
    async getMany(collection, ids) {
      const { rows: found } = await table(collection).readable(ids, true);
      return new Map([...found].map(([id, row]) => [id, toRecord(row)]));
    },
    write: (collection, writes) => running.run(() => writeUnchanged(table(collection), writes)),
    async baselines(collection, of) {
      const [own, beside] = await Promise.all([
        rowsOf(collection, of),
        baselines.read(collection, of.map(idOf)),
      ]);
      const found = [...own].map(([id, row]) => [id, baselineFrom(row, beside.get(id))] as const);
      return new Map(found.filter((one): one is [string, Baseline] => one[1] !== undefined));
    },
    putBaselines: (collection, list) => running.run(() => baselines.put(collection, list)),
    refused: (collection, limit) => baselines.refused(collection, limit),
    mark: (key) => readJson(desk, 'mark', key),
    setMark: (key, value) => running.run(() => writeJson(desk, 'mark', key, value)),
    setMarks: (values) => running.run(() => writeJsonAll(desk, 'mark', values)),
    confirm: (...answer) => running.run(() => baselines.confirm(...answer)),
  };
}

const idOf = (one: string | ReplicaRecord): string => (typeof one === 'string' ? one : one.content.id);

async function writeUnchanged(
  table: StoredTable<Envelope>,
  writes: readonly ReplicaWrite[],
): Promise<ReplicaResult> {
  const mark = newId();
  // A second write of the same id cannot know the version that the first one makes.
  const first = new Map(writes.toReversed().map((one) => [one.content.id, one]));
  const twice = writes.filter((one) => first.get(one.content.id) !== one).map((one) => one.content.id);
  const fresh = [...first.values()].every(({ expected }) => expected === undefined);
  const { results, stale } = fresh
    ? { results: await addAll(table, [...first.values()], mark), stale: [] }
    : await overwrite(table, [...first.values()], mark);
  const lost = [...stale, ...results.flatMap(({ conflicts }) => conflicts)];
  // Nothing is put over what cannot be read; to try again would not help.
  const { damaged } = await table.readable(lost, true);
  const invalid = results.flatMap((one) => [...one.invalid]);
  return {
    stale: [...twice, ...lost.filter((id) => !damaged.has(id))],
    invalid: [
      ...invalid.map(([id, issues]) => ({
        id,
        reason: issues.map(({ path, code }) => `${path}: ${code}`).join('; '),
      })),
      ...[...damaged].map((id) => ({ id, reason: 'damaged' })),
    ],
    spans: results.flatMap(({ span }) =>
      span ? [{ after: span.after && toCheckpoint(span.after), upTo: toCheckpoint(span.upTo) }] : [],
    ),
  };
}

/** In pieces, so that the screen can answer in between; while the disk takes one, the next is being encrypted. */
async function addAll(
  table: StoredTable<Envelope>,
  writes: readonly ReplicaWrite[],
  mark: string,
): Promise<WriteResult[]> {
  const adding: Promise<WriteResult>[] = [];
  for (const chunk of chunksOf(writes, writtenAtOnce)) {
    await breathe();
    if (adding.length > 1) await adding.at(-2);
    const result = table.add(chunk.map((one) => toWrite(one, undefined, mark)));
    // A failure is met below; until then it must not count as unhandled.
    result.catch(() => undefined);
    adding.push(result);
  }
  await Promise.allSettled(adding);
  return await Promise.all(adding);
}

async function overwrite(
  table: StoredTable<Envelope>,
  writes: readonly ReplicaWrite[],
  mark: string,
): Promise<{ results: WriteResult[]; stale: string[] }> {
  const { rows } = await table.readable(
    writes.map(({ content }) => content.id),
    true,
  );
  const isCurrent = ({ content, expected }: ReplicaWrite): boolean =>
    rows.get(content.id)?.version === expected;
  const current = writes.filter(isCurrent).map((one) => toWrite(one, rows.get(one.content.id), mark));
  const stale = writes.filter((one) => !isCurrent(one)).map(({ content }) => content.id);
  const results: WriteResult[] = [];
  for (const chunk of chunksOf(current, writtenAtOnce)) {
    if (results.length > 0) await breathe();
    results.push(await table.write(chunk));
  }
  return { results, stale };
}

function toWrite(write: ReplicaWrite, previous: Row<Envelope> | undefined, mark: string): Write<Envelope> {
  const { content, deleted } = write;
  const agreed = agreedIn(write, mark);
  return {
    content: deleted ? completed(content, previous) : content,
    deleted,
    previous,
    ...(agreed && { agreed }),
  };
}

/** A tombstone from the county may hold four fields only; the rest stays known here, so that it can be restored. */
function completed(tombstone: Envelope, previous: Row<Envelope> | undefined): Envelope {
  return { ...previous?.content, ...tombstone };
}
