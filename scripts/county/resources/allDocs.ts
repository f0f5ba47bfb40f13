import { parseJson, type Answer, type Exchange } from '../http/exchange';
import { badRequest } from '../http/failure';
import type { StoredRow } from '../store/pouch';
import { demandMethod, openDatabase, type Services } from './services';
import { shown } from './shown';

/** `/{db}/_all_docs` */
export async function allDocs(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'POST');
  const database = openDatabase(services, exchange);
  const keys = await wantedKeys(exchange);
  const flags = { include_docs: exchange.flag('include_docs'), conflicts: exchange.flag('conflicts') };
  const options = keys === undefined ? range(exchange) : { keys };
  const { total_rows, offset, rows } = await database.pouch.allDocs({ ...flags, ...options });
  return {
    body: {
      total_rows,
      offset: keys === undefined ? (offset ?? 0) : null,
      rows: rows.map((row) => showRow(row, flags.include_docs)),
    },
  };
}

function showRow(row: StoredRow, docs: boolean): object {
  if (row.error !== undefined) return { key: row.key, error: row.error };
  const { doc, ...rest } = row;
  if (!docs) return rest;
  return { ...rest, doc: doc ? shown(doc) : null };
}

async function wantedKeys(exchange: Exchange): Promise<string[] | undefined> {
  const text = exchange.query.get('keys');
  const keys = exchange.reads
    ? text === null
      ? undefined
      : parseJson(text)
    : (await exchange.object()).keys;
  if (keys === undefined) return undefined;
  if (!Array.isArray(keys)) throw badRequest('`keys` body member must be an array.');
  return keys.map(String);
}

function range({ query }: Exchange): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const names = {
    key: 'key',
    startkey: 'startkey',
    start_key: 'startkey',
    endkey: 'endkey',
    end_key: 'endkey',
  };
  for (const [name, option] of Object.entries(names)) {
    const text = query.get(name);
    if (text !== null) options[option] = parseJson(text);
  }
  for (const name of ['limit', 'skip']) if (query.has(name)) options[name] = Number(query.get(name));
  if (query.get('descending') === 'true') options.descending = true;
  if (query.get('inclusive_end') === 'false') options.inclusive_end = false;
  return options;
}
