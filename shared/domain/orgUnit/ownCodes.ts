import { isObject } from '../../lib/equal';
import type { CodeEntry } from '../record/codes';
import type { Code, PlainDate } from '../record/envelope';
import type { OwnListName } from '../record/ownLists';

export const ownListNames: readonly OwnListName[] = [
  'occupation',
  'floatingKind',
  'lostReason',
  'care',
  'visitOccasion',
  'matterCategory',
];

/** An entry of an office's own as its settings hold it; what was used once is retired (`until`), never removed. */
export interface OwnCode {
  label: string;
  since: PlainDate;
  until?: PlainDate | undefined;
}

/** Where an own entry stands among the office's settings (docs/adr/0047): a key each, so that two PCs merge. */
export const ownCodeKey = (list: OwnListName, code: Code): string => `code:${list}:${code}`;

const source = '本社区自定';

/** The own entries of a list among stored settings, oldest first; what is no entry is left aside. */
export function ownCodesFrom(stored: Readonly<Record<string, unknown>>, list: OwnListName): CodeEntry[] {
  const start = ownCodeKey(list, '');
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(start))
    .flatMap(([key, value]): CodeEntry[] => {
      if (!isObject(value)) return [];
      const { label, since, until } = value;
      if (typeof label !== 'string' || typeof since !== 'string') return [];
      return [
        {
          code: key.slice(start.length),
          label,
          source,
          validFrom: since,
          ...(typeof until === 'string' && { validTo: until }),
        },
      ];
    })
    .toSorted((a, b) => ((a.validFrom ?? '') + a.code < (b.validFrom ?? '') + b.code ? -1 : 1));
}
