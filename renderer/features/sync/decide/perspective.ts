import type { OpenEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';

export interface SeenSide {
  /** The side of the entry that a choice takes. */
  choice: 'mine' | 'theirs';
  title: string;
  label: string;
  value: unknown;
}

/**
 * Both sides of an open entry as the viewer knows them. The entry was written on one PC and is read on all, so
 * "mine" there may be the other's here, and to a third person it is neither.
 */
export function sidesSeenBy(viewer: string, entry: OpenEntry, time: (at: string) => string): SeenSide[] {
  const { decide } = text.sync;
  const mine = { choice: 'mine' as const, by: entry.mineBy, at: entry.mineAt, value: entry.mine };
  const theirs = { choice: 'theirs' as const, by: entry.theirsBy, at: entry.theirsAt, value: entry.theirs };
  const own = [mine, theirs].find((side) => side.by === viewer);
  const ordered = own === theirs ? [theirs, mine] : [mine, theirs];
  return ordered.map(({ choice, by, at, value }, place) => {
    if (!own) return { choice, value, title: decide.byTitle(by), label: decide.by(by, time(at)) };
    const [title, label] =
      place === 0 ? [decide.mineTitle, decide.mine] : [decide.theirsTitle, decide.theirs];
    return { choice, value, title, label: label(by, time(at)) };
  });
}
