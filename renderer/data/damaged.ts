/** A stored value that no key opens: edited, swapped with another one, or cut off by a failing disk. */
export interface Damaged {
  collection: string;
  id: string;
}

let found: readonly Damaged[] = [];
const listeners = new Set<() => void>();

/** Notes a damaged value, once. */
export function noteDamaged(collection: string, id: string): void {
  if (found.some((one) => one.collection === collection && one.id === id)) return;
  found = [...found, { collection, id }];
  for (const listener of listeners) listener();
}

/** What was found damaged since the app was opened; another list after each find. */
export const damagedSoFar = (): readonly Damaged[] => found;

/** Gives the way to stop. */
export function onDamaged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
