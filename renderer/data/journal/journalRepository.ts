import { coveredText, linkVersion } from '@shared/domain/journal/chain';
import { type Lane, laneOf } from '@shared/domain/journal/codes';
import type { ChainBegin, JournalEntry } from '@shared/domain/journal/type';
import type { Draft } from '@shared/domain/record/envelope';
import { newId } from '@shared/lib/ids';
import type { Communities } from '../communities';
import { NoCommunityError, ValidationError } from '../errors';
import type { LocalStore } from '../office';
import { recordRepository, type RepositoryParts } from '../repositories/recordRepository';
import type { Repository } from '../repository';
import { announce, beginAnew, type Place, readHead, settle, type Start, trackOf } from './heads';
import { hashOf, openSigner, type Signer } from './signer';
import { journalPages } from './walk';

type Line = JournalEntry;

/**
 * The journal: what is inserted becomes a signed line at the end of this PC's chain (docs/adr/0095); nothing can be
 * changed or removed, and whoever may not change records may still add lines. They are written one after the other.
 */
export function journalRepository(
  parts: RepositoryParts<Line>,
  local: LocalStore,
  communities: Pick<Communities, 'open' | 'list'>,
): Repository<Line> {
  const base = recordRepository(parts);
  const { table, stamps, running } = parts;
  const ends = new Map<string, Place>();
  let signing: Promise<Signer> | undefined;
  const signer = (): Promise<Signer> => (signing ??= openSigner(local));
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (content: Line): Promise<void> => {
    const { invalid } = await table.write([{ content, deleted: false, previous: undefined }]);
    for (const [, issues] of invalid) throw new ValidationError(table.name, issues);
  };

  async function link(lane: Lane, end: Place | Start, content: Line): Promise<Line> {
    const hand = await signer();
    const before = 'reason' in end ? undefined : end;
    const place = before
      ? { chain: before.chain, seq: before.seq + 1, prev: before.hash }
      : { chain: newId(), seq: 1, prev: '', ...('reason' in end && { begin: await beginOf(lane, end) }) };
    const hash = await hashOf(coveredText(content, place));
    const line: Line = { ...content, link: { v: linkVersion, ...place, hash, sign: await hand.sign(hash) } };
    const next = { chain: place.chain, seq: place.seq, hash, id: line.id };
    const track = trackOf(lane, content.org);
    ends.delete(track);
    await announce(local, track, next, before);
    await write(line);
    await settle(local, track, next);
    ends.set(track, next);
    return line;
  }

  async function beginOf(lane: Lane, { reason, former }: Start): Promise<ChainBegin> {
    const { publicKey } = await signer();
    return { key: publicKey, lane, reason, ...(former !== undefined && { former }) };
  }

  /** Lines that the head does not know mean that an earlier state of it was put back. */
  async function isBehind({ id, chain, seq }: Place): Promise<boolean> {
    for await (const { lines } of journalPages(base, { from: id })) {
      if (lines.some(({ link: other }) => other?.chain === chain && other.seq > seq)) return true;
    }
    return false;
  }

  async function endOf(track: string): Promise<Place | Start> {
    const known = ends.get(track);
    if (known) return known;
    const exists = async (id: string): Promise<boolean> => (await table.read([id], false)).has(id);
    const found = await readHead(local, track, exists);
    if ('reason' in found) return found;
    const former = found.chain;
    if ((await signer()).fresh) return { reason: 'headLost', former };
    return (await isBehind(found)) ? { reason: 'rolledBack', former } : found;
  }

  /** Nobody is asked to which community an act belongs: the open one, else the first. */
  function homeOf(): string {
    const org = communities.open() ?? communities.list()[0]?.code;
    if (org === undefined) throw new NoCommunityError();
    return org;
  }

  async function append(draft: Draft<Line>, org: string | undefined): Promise<Line> {
    if (draft.kind === 'restore') {
      await beginAnew(local, 'restored');
      ends.clear();
    }
    const lane = laneOf(draft.kind);
    const content = stamps.made(draft, org ?? homeOf());
    const end = lane && (await endOf(trackOf(lane, content.org)));
    if (lane && end) return link(lane, end, content);
    await write(content);
    return content;
  }

  const insert: Repository<Line>['insert'] = (draft, { org } = {}) =>
    running.run(() => {
      const line = turn.then(() => append(draft, org));
      turn = line.catch(() => undefined);
      return line;
    });

  const refuse = (): Promise<never> => Promise.reject(new Error('lines of the journal are only added'));

  return {
    ...base,
    insert,
    async insertMany(drafts, { onProgress, signal } = {}) {
      const ids: string[] = [];
      for (const draft of drafts) {
        signal?.throwIfAborted();
        ids.push((await insert(draft)).id);
        onProgress?.(ids.length, drafts.length);
      }
      return ids;
    },
    update: refuse,
    modify: refuse,
    modifyMany: refuse,
    remove: refuse,
    restore: refuse,
  };
}
