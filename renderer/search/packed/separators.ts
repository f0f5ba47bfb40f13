/** Ends every string of a flat; no packed value holds it. */
export const END = '\n';
/** Parts the members of a list within one value. */
export const PART = '\u001F';
