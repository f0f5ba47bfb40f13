import { Failure } from '@shared/ipc/failure';
import type { DataKey } from '@shared/ipc/types';
import type { VaultContent } from './file';
import { seal, unseal } from './seal';

type Keys = Pick<VaultContent, 'key' | 'people' | 'system' | 'recovery' | 'handovers' | 'former'>;

const onward = (from: number, to: number): string => `minqingben vault key ${from} to ${to}`;
const back = (id: number): string => `minqingben vault former key ${id}`;

/** The present data key, starting from what a wrap held: along the hand-overs. Throws Failure `damaged`. */
export function presentKey({ key, handovers }: Keys, held: DataKey): DataKey {
  let at = held;
  for (let steps = 0; at.id !== key; steps += 1) {
    const next = handovers.find(({ from }) => from === at.id);
    if (!next || steps > handovers.length) throw new Failure('damaged');
    at = { id: next.to, key: openedOr(() => unseal(at.key, next.sealed, onward(next.from, next.to))) };
  }
  return at;
}

/** Earlier data keys, those still in use or all. Throws Failure `damaged`. */
export function formerKeys({ former }: Keys, present: DataKey, all = false): DataKey[] {
  return former
    .filter(({ inUse }) => inUse || all)
    .map(({ id, sealed }) => ({ id, key: openedOr(() => unseal(present.key, sealed, back(id))) }));
}

/** Makes `next` the present key: the one before is kept under it, and hands over to it. */
export function withNextKey(content: VaultContent, present: DataKey, next: DataKey): VaultContent {
  const kept = formerKeys(content, present, true).filter(({ id }) => id !== next.id && id !== present.id);
  return {
    ...content,
    key: next.id,
    handovers: [
      ...content.handovers,
      { from: present.id, to: next.id, sealed: seal(present.key, next.key, onward(present.id, next.id)) },
    ],
    former: [
      { id: present.id, inUse: true, sealed: seal(next.key, present.key, back(present.id)) },
      ...kept.map(({ id, key }) => ({ id, inUse: false, sealed: seal(next.key, key, back(id)) })),
    ],
  };
}

/** Without the hand-overs that no wrap needs any more: from then on an old copy of the vault opens nothing. */
export function withoutSpareHandovers(content: VaultContent): VaultContent {
  const needed = new Set<number>();
  for (const start of wrapsOf(content).map(({ key }) => key)) {
    let at: number | undefined = start;
    while (at !== undefined && at !== content.key && !needed.has(at)) {
      needed.add(at);
      at = content.handovers.find(({ from }) => from === at)?.to;
    }
  }
  return { ...content, handovers: content.handovers.filter(({ from }) => needed.has(from)) };
}

/** The number of the next key; undefined while a wrap still holds the key that had it last. */
export function nextKeyId(content: Keys): number | undefined {
  const next = (content.key + 1) % 16;
  const taken = wrapsOf(content).some(({ key }) => key === next);
  return taken || content.handovers.some(({ from, to }) => from === next || to === next) ? undefined : next;
}

function wrapsOf({ people, system, recovery }: Keys): { key: number }[] {
  return [...people, system, recovery].filter((wrap) => wrap !== undefined);
}

function openedOr(open: () => Uint8Array): Uint8Array {
  try {
    return open();
  } catch {
    throw new Failure('damaged');
  }
}
