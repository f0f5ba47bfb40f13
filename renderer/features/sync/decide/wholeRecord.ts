import type { OpenEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { sidesSeenBy } from './perspective';

export interface WholeChoice {
  label: string;
  decisions: { entryId: string; choice: 'mine' | 'theirs' }[];
}

/**
 * The two ways to decide all differences of a record at once. None where there is only one difference, or where the
 * sides are not the same two people throughout: "the other" would then mean several.
 */
export function wholeChoices(viewer: string, entries: readonly OpenEntry[]): WholeChoice[] {
  if (entries.length < 2) return [];
  const { decide } = text.sync;
  const rows = entries.map((entry) => ({ entry, sides: sidesSeenBy(viewer, entry, () => '') }));
  const nameOf = (entry: OpenEntry, choice: 'mine' | 'theirs' | undefined): string =>
    choice === 'mine' ? entry.mineBy : entry.theirsBy;
  return [0, 1].flatMap((place) => {
    const names = rows.map(({ entry, sides }) => nameOf(entry, sides[place]?.choice));
    const [name = ''] = names;
    if (names.some((other) => other !== name)) return [];
    const own = entries.every(({ mineBy, theirsBy }) => mineBy === viewer || theirsBy === viewer);
    const label = place === 0 ? decide.allMine : decide.allTheirs;
    return [
      {
        label: own ? label : decide.allBy(name),
        decisions: rows.flatMap(({ entry, sides }) => {
          const side = sides[place];
          return side ? [{ entryId: entry.id, choice: side.choice }] : [];
        }),
      },
    ];
  });
}
