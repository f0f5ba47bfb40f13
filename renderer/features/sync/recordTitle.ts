import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';

/** The fields by which a clerk recognises a record of each kind, in the order of saying them. */
const telling: Readonly<Record<CollectionName, readonly string[]>> = {
  orgUnits: ['name'],
  members: ['name', 'branch'],
  households: ['compound', 'building', 'stairwell', 'room', 'head'],
  visits: ['at', 'said'],
  councils: ['name', 'term'],
  meetings: ['title', 'startsAt'],
  matters: ['title'],
  partners: ['name'],
  ledger: ['date', 'text'],
  figures: ['kind', 'period'],
  journal: ['at'],
};

const longest = 40;

/** A line that names the record on the screen. */
export function recordTitle(collection: CollectionName, content: Envelope): string {
  const values: Readonly<Record<string, unknown>> = { ...content };
  const words = telling[collection].flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? [shortInstant(value)] : [];
  });
  const title = words.join(' ');
  if (title === '') return text.sync.untitled;
  return title.length > longest ? `${title.slice(0, longest)}…` : title;
}

const instant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/;

function shortInstant(value: string): string {
  return instant.exec(value)?.[1] ?? value;
}
