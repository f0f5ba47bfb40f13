import { randomUUID } from 'node:crypto';
import { parseJson, type Answer, type Exchange } from '../http/exchange';
import { badRequest, Failure, noDatabase } from '../http/failure';
import { documentSizeLimit, readDocument } from '../write/incoming';
import { demandAdmin, demandMethod, openDatabase, type Services } from './services';
import { writeOne } from './writeOne';

const reserved = ['_users', '_replicator', '_global_changes'];

/** `/{db}` */
export async function database(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'DELETE', 'GET', 'HEAD', 'POST', 'PUT');
  if (exchange.method === 'PUT') return create(services, exchange);
  if (exchange.method === 'DELETE') return await remove(services, exchange);
  return exchange.reads ? await info(services, exchange) : await post(services, exchange);
}

function create({ databases }: Services, exchange: Exchange): Answer {
  demandAdmin(exchange);
  const name = exchange.path[0] ?? '';
  if (!reserved.includes(name) && !/^[a-z][a-z0-9_$()+/-]*$/.test(name)) {
    const reason = `Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`;
    throw new Failure(400, 'illegal_database_name', reason);
  }
  if (databases.find(name) !== undefined) {
    const reason = 'The database could not be created, the file already exists.';
    throw new Failure(412, 'file_exists', reason);
  }
  databases.create(name);
  return { status: 201, headers: { Location: exchange.message.url ?? '' }, body: { ok: true } };
}

async function remove({ databases, accounts }: Services, exchange: Exchange): Promise<Answer> {
  demandAdmin(exchange);
  if (exchange.query.has('rev')) {
    const reason =
      'You tried to DELETE a database with a ?=rev parameter. Did you mean to DELETE a document instead?';
    throw badRequest(reason);
  }
  const found = databases.find(exchange.path[0] ?? '');
  if (found === undefined) throw noDatabase();
  await databases.remove(found);
  accounts.forget();
  return { body: { ok: true } };
}

async function info(services: Services, exchange: Exchange): Promise<Answer> {
  const found = openDatabase(services, exchange);
  const { pouch, sequences, entry } = found;
  return await found.lock.run(async () => {
    const { doc_count, update_seq } = await pouch.info();
    await sequences.catchUp(update_seq);
    return {
      body: {
        instance_start_time: String(entry.createdAt),
        db_name: found.name,
        purge_seq: found.showSequence(0),
        update_seq: found.showSequence(update_seq),
        sizes: { file: 0, external: 0, active: 0 },
        props: {},
        doc_del_count: sequences.size - doc_count,
        doc_count,
        disk_format_version: 8,
        compact_running: false,
        cluster: { q: 1, n: 1, w: 1, r: 1 },
      },
    };
  });
}

async function post(services: Services, exchange: Exchange): Promise<Answer> {
  const found = openDatabase(services, exchange);
  exchange.demandJson();
  const bytes = await exchange.bytes();
  const doc = readDocument(parseJson(bytes), newId, bytes.length > documentSizeLimit);
  return await writeOne(services, exchange, found, doc, true);
}

/** The id of a document that came without one. */
export const newId = (): string => randomUUID().replaceAll('-', '');
