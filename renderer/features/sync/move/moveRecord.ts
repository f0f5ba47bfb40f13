import { databaseName } from '@shared/county/databases';
import { type CountyDocument, isFailedRow } from '@shared/county/wire';
import type { Envelope } from '@shared/domain/record/envelope';
import { capHistory } from '@shared/domain/record/history';
import {
  type MovedTo,
  type MovingCollection,
  formatMovedTo,
  movedCopy,
  parseMovedTo,
} from '@shared/domain/record/move';
import { spreadUnknown } from '@shared/domain/record/unknownFields';
import { newId } from '@shared/lib/ids';
import type { Office } from '@/data/office';
import type { CountyClient } from '@/sync';

export interface Moving {
  collection: MovingCollection;
  id: string;
  /** 12-digit code of the community that it goes to. */
  code: string;
  /** The county account; `moveProblem` has said that it may. */
  user: string;
}

/** `moved`, or the county's reason for not taking the copy; the request then stays and can be repeated. */
export type MoveOutcome = { moved: true } | { moved: false; status: string; reason: string };

const tries = 8;

/**
 * Moves a record by the protocol of docs/adr/0065; repeatable after a crash or a lost answer. Throws CountyFault where
 * the county could not be reached, Error where the record is gone or cannot be written.
 */
export async function moveRecord(office: Office, county: CountyClient, moving: Moving): Promise<MoveOutcome> {
  const { collection, code, user } = moving;
  const source = await requestMove(office, moving);
  const to = parseMovedTo(source.movedTo);
  if (!to) throw new Error('no request in the record');
  const refused = await send(
    county,
    databaseName(code, collection),
    toDocument(collection, source, to, user),
  );
  if (refused) return { moved: false, ...refused };
  await edit(office, moving, () => ({
    movedTo: formatMovedTo({ ...to, requested: false }),
    ...(collection === 'members' && { standing: 'movedOut' }),
  }));
  return { moved: true };
}

/**
 * Notes in the record where it is to go, for an account that may not write there: one that may finds it and goes on.
 * Gives the record. Throws Error where it is gone or cannot be written.
 */
export async function requestMove(
  office: Office,
  { collection, id, code }: Omit<Moving, 'user'>,
): Promise<Envelope> {
  return await edit(office, { collection, id }, ({ movedTo }) => {
    if (parseMovedTo(movedTo)?.code === code) return { movedTo };
    return { movedTo: formatMovedTo({ code, id: newId(), requested: true }) };
  });
}

/** Takes a request back that did not arrive. Throws Error. */
export async function withdrawMove(office: Office, moving: Pick<Moving, 'collection' | 'id'>): Promise<void> {
  await edit(office, moving, ({ movedTo }) =>
    parseMovedTo(movedTo)?.requested === true ? { movedTo: undefined } : { movedTo },
  );
}

function toDocument(
  collection: MovingCollection,
  source: Envelope,
  to: MovedTo,
  user: string,
): CountyDocument {
  const copy = movedCopy(collection, source, to);
  const fields = Object.entries(spreadUnknown(copy)).filter(([, value]) => value !== undefined);
  return { _id: to.id, ...Object.fromEntries(fields), sentBy: user };
}

/** Gives the county's reason where it refuses; a copy that is there already was sent by an earlier try. */
async function send(
  county: CountyClient,
  database: string,
  doc: CountyDocument,
): Promise<{ status: string; reason: string } | undefined> {
  const [row] = await county.bulkDocs(database, [doc]);
  if (!row) return { status: 'unanswered', reason: '' };
  if (!isFailedRow(row)) return undefined;
  if (row.error !== 'conflict') return { status: row.error, reason: row.reason };
  const { rows } = await county.allDocs(database, { keys: [doc._id] });
  const [found] = rows;
  const there = found && 'doc' in found ? found.doc : undefined;
  return there?.['movedFrom'] === doc['movedFrom'] ? undefined : { status: row.error, reason: row.reason };
}

/** An ordinary edit that also reaches the envelope's `movedTo`. */
async function edit(
  office: Office,
  { collection, id }: Pick<Moving, 'collection' | 'id'>,
  change: (content: Envelope) => { movedTo: string | undefined; standing?: string },
): Promise<Envelope> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { replica, deviceId } = office;
    const record = (await replica.getMany(collection, [id])).get(id);
    if (!record || record.deleted) throw new Error('the record is gone');
    const { movedTo, ...fields } = change(record.content);
    if (movedTo === record.content.movedTo && Object.keys(fields).length === 0) return record.content;
    const now = new Date().toISOString();
    const by = office.profile()?.userName ?? '';
    const { movedTo: from, ...rest } = record.content;
    const noted = {
      field: 'movedTo',
      ...(from !== undefined && { from }),
      ...(movedTo !== undefined && { to: movedTo }),
    };
    const entry = { id: newId(), at: now, by, deviceId, changes: [noted] };
    const history = capHistory([...rest.history, entry]);
    const content = {
      ...rest,
      ...fields,
      ...(movedTo !== undefined && { movedTo }),
      history,
      updatedAt: now,
      updatedBy: by,
      deviceId,
    };
    const { stale, invalid } = await replica.write(collection, [
      { content, deleted: false, expected: record.version },
    ]);
    if (invalid[0]) throw new Error(invalid[0].reason);
    if (stale.length === 0) return content;
  }
  throw new Error('the record changes all the time');
}
