import type { Answer, Exchange } from '../http/exchange';
import { badRequest } from '../http/failure';
import type { Database } from '../store/database';
import { demandMethod, openDatabase, type Services } from './services';
import { shown } from './shown';

/** `/{db}/_changes`, one page at a time: the only feed is `normal`. */
export async function changes(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'POST');
  const database = openDatabase(services, exchange);
  if (!exchange.reads) await exchange.object();
  const { query } = exchange;
  if ((query.get('feed') ?? 'normal') !== 'normal' || query.has('filter') || exchange.flag('descending')) {
    throw badRequest('the embedded county knows feed=normal only, without filter and descending');
  }
  const limit = query.has('limit') ? Number(query.get('limit')) : Infinity;
  if (Number.isNaN(limit) || limit < 0) throw badRequest('limit must be a number');
  // Writing waits meanwhile: the page, the last sequence and the number still to come belong to one moment.
  return await database.lock.run(async () => ({ body: await page(database, exchange, limit) }));
}

async function page(database: Database, exchange: Exchange, limit: number): Promise<unknown> {
  const { pouch, sequences } = database;
  const updateSeq = (await pouch.info()).update_seq;
  const since = start(database, exchange.query.get('since') ?? '0', updateSeq);
  await sequences.catchUp(updateSeq);
  if (limit === 0 || since >= updateSeq) {
    return { results: [], last_seq: database.showSequence(since), pending: sequences.after(since) };
  }
  const { results } = await pouch.changes({
    since,
    ...(limit !== Infinity && { limit }),
    include_docs: exchange.flag('include_docs'),
    conflicts: exchange.flag('conflicts'),
    attachments: exchange.flag('attachments'),
    style: exchange.query.get('style') ?? 'main_only',
  });
  const last = results.length === limit ? (results.at(-1)?.seq ?? since) : updateSeq;
  return {
    results: results.map((change) => ({
      seq: database.showSequence(change.seq),
      id: change.id,
      changes: change.changes,
      ...(change.deleted && { deleted: true }),
      ...(change.doc && { doc: shown(change.doc) }),
    })),
    last_seq: database.showSequence(last),
    pending: sequences.after(last),
  };
}

function start(database: Database, text: string, updateSeq: number): number {
  if (text === 'now') return updateSeq;
  const since = database.readSequence(text.replace(/^"(.*)"$/, '$1'));
  if (since === undefined) throw badRequest("Malformed sequence supplied in 'since' parameter.");
  return since;
}
