import { create } from 'zustand';

/** A stored value that no key opens: edited, swapped with another one, or cut off by a failing disk. */
export interface Damaged {
  collection: string;
  id: string;
}

/** What was found damaged since the app was opened. */
export const useDamaged = create<{ found: Damaged[] }>(() => ({ found: [] }));

/** Notes a damaged value, once. */
export function noteDamaged(collection: string, id: string): void {
  useDamaged.setState(({ found }) =>
    found.some((one) => one.collection === collection && one.id === id)
      ? { found }
      : { found: [...found, { collection, id }] },
  );
}
