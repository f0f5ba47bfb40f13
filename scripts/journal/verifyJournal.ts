import { databaseName } from '@shared/county/databases';
import type { AllDocs } from '@shared/county/wire';
import type { JournalEntry } from '@shared/domain/journal/type';
import { collectPages, lateUnlinked, newBeginnings } from '@/data/journal/collect';
import { checkChains, type JournalReport } from '@/data/journal/verify';
import { fromWire } from '@/sync/wireForm';

interface Question {
  url: string;
  admin: { name: string; password: string };
  /** 12-digit code. */
  community: string;
}

const page = 1000;

/**
 * Checks the chains of the 操作记录 as they lie at the county, the way every PC does: hashes, signatures, order, and
 * against the ends that run lines name. Throws Error where the county does not answer as it should.
 */
export async function verifyJournal(question: Question): Promise<JournalReport> {
  const found = await collectPages(linesAt(question));
  const heads = found.anchors.filter(({ travels }) => travels);
  const problems = await checkChains(found, heads);
  problems.push(...newBeginnings(found.begins), ...lateUnlinked(found));
  const devices = new Set([...found.chains.values()].flatMap(([line]) => line?.deviceId ?? []));
  return { lines: found.count, devices: devices.size, unlinked: found.unlinked.length, problems };
}

/** In order of id, page by page. */
async function* linesAt({
  url,
  admin,
  community,
}: Question): AsyncGenerator<{ lines: JournalEntry[]; damaged: string[] }> {
  const authorization = `Basic ${Buffer.from(`${admin.name}:${admin.password}`).toString('base64')}`;
  const database = databaseName(community, 'journal');
  for (let after: string | undefined; ;) {
    const start = after === undefined ? '' : `&skip=1&startkey=${encodeURIComponent(JSON.stringify(after))}`;
    const answer = await fetch(`${url}/${database}/_all_docs?include_docs=true&limit=${page}${start}`, {
      headers: { authorization },
    });
    if (!answer.ok) throw new Error(`the county answered ${answer.status} for ${database}`);
    const { rows } = (await answer.json()) as AllDocs;
    const docs = rows.flatMap((row) => ('doc' in row && row.doc ? [row.doc] : []));
    const own = docs.filter(({ _id }) => !_id.startsWith('_design/'));
    // What is no line is an entry without link or time, which the check says.
    const lines = own.map((doc) => fromWire('journal', doc, doc._rev ?? '').content as JournalEntry);
    yield { lines, damaged: [] };
    const last = docs.at(-1)?._id;
    if (rows.length < page || last === undefined) return;
    after = last;
  }
}
