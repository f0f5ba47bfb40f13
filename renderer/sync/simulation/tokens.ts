import type { Envelope } from '@shared/domain/record/envelope';

/** Every value that a person of a simulation writes holds one of these, and no two are the same. */
const pattern = /~[a-z]\d+~/g;

export const token = (writer: string, count: number): string => `~${writer}${count}~`;

/** The values of a record that somebody who opens it can see: its fields and both sides of what is to be decided. */
export function visible(record: Envelope): Set<string> {
  const sides = record.open.map(({ mine, theirs }) => [mine, theirs]);
  return new Set([...standing(record), ...tokensIn(sides)]);
}

/** The values that stand in the fields themselves. */
export function standing(record: Envelope): Set<string> {
  const { history: _history, open: _open, id: _id, movedFrom: _from, sentBy: _sentBy, ...fields } = record;
  return tokensIn(fields);
}

export function tokensIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? null).match(pattern) ?? []);
}
