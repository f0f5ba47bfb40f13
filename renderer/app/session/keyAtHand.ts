import type { KeyRing } from '@/platform/host';

/** The keys of data that did not open; kept for the remedies of the fault screen, gone with the page. */
let kept: KeyRing | undefined;

export const keepKey = (keys: KeyRing): void => {
  // Data that opened and turned out empty has wiped them already.
  kept = keys.current.key.some((byte) => byte !== 0) ? keys : undefined;
};

export const keyAtHand = (): KeyRing | undefined => kept;
