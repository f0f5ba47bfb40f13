import { coveredText, linkVersion } from '@shared/domain/journal/chain';
import { newJournalEntry } from '@shared/domain/journal/factory';
import type { JournalEntry } from '@shared/domain/journal/type';
import { schemaVersions } from '@shared/domain/record/schema';
import { stampNew } from '@shared/domain/record/stamp';
import { hashOf } from '@/data/journal/signer';
import { verifyJournal } from '@/data/journal/verify';
import { benchOffice, community } from './office';
import { watchHeap } from './heap';
import { watchLongTasks } from './longTasks';
import type { Timing } from './timing';

const name = 'journal';
const page = 1000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCodePoint(...new Uint8Array(bytes)));

/** A chain of so many lines of another PC, as a pull would have brought it. */
export async function prepareJournal(count: number): Promise<void> {
  const office = await benchOffice(name);
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const key = base64(await crypto.subtle.exportKey('raw', publicKey));
  let prev = '';
  for (let from = 0; from < count; from += page) {
    const lines: JournalEntry[] = [];
    for (let at = from; at < Math.min(count, from + page); at += 1) {
      const now = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
      const detail = { collection: 'members', recordId: crypto.randomUUID(), field: 'mobile' };
      const line = stampNew<JournalEntry>(
        newJournalEntry({ kind: 'access', at: now, by: '李桂芳', detail }),
        {
          by: '李桂芳',
          deviceId: 'pc-2',
          now,
          org: community,
          schemaVersion: schemaVersions.journal,
        },
      );
      const begin = at === 0 ? { begin: { key, lane: 'acts', reason: 'first' } } : {};
      const place = { chain: 'bench-chain', seq: at + 1, prev, ...begin };
      const hash = await hashOf(coveredText(line, place));
      const sign = base64(await crypto.subtle.sign(signing, privateKey, new TextEncoder().encode(hash)));
      lines.push({ ...line, link: { v: linkVersion, ...place, hash, sign } });
      prev = hash;
    }
    const writes = lines.map((content) => ({ content, deleted: false, expected: undefined }));
    const { invalid } = await office.replica.write('journal', writes);
    if (invalid.length > 0) throw new Error(`line refused: ${invalid[0]?.reason}`);
  }
  await office.close();
}

/** 校验记录: every line decrypted, hashed, its signature and its place checked. */
export async function checkJournal(count: number): Promise<Timing> {
  const office = await benchOffice(name);
  const heap = watchHeap();
  const tasks = watchLongTasks();
  const from = performance.now();
  const { lines, problems } = await verifyJournal(office);
  const ms = performance.now() - from;
  const parts = { ...tasks(), heapMb: heap() };
  await office.close();
  if (lines !== count || problems.length > 0)
    throw new Error(`${lines} lines, problems: ${problems.map(({ kind }) => kind).join()}`);
  return { ms, parts };
}

/** The floor: so many signatures checked, and nothing read. */
export async function checkSignatures(count: number): Promise<Timing> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const bytes = new Uint8Array(64);
  const sign = await crypto.subtle.sign(signing, privateKey, bytes);
  const from = performance.now();
  for (let done = 0; done < count; done += page) {
    await Promise.all(
      Array.from({ length: Math.min(page, count - done) }, () =>
        crypto.subtle.verify(signing, publicKey, sign, bytes),
      ),
    );
  }
  return { ms: performance.now() - from };
}
