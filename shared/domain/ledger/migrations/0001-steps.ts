type Doc = Readonly<Record<string, unknown>>;

const fields = ['changes', 'against', 'takenBack'];

/** A PC that did not know these fields kept them in `ext`. */
export const migration = {
  to: 1,
  what: 'what a step changed and how it was taken back stand in the entry',
  migrate(doc: Doc): Record<string, unknown> {
    const ext = doc['ext'];
    if (typeof ext !== 'object' || ext === null) return { ...doc };
    const entries = Object.entries(ext);
    const known = entries.filter(([name]) => fields.includes(name));
    if (known.length === 0) return { ...doc };
    const rest = entries.filter(([name]) => !fields.includes(name));
    return { ...doc, ...Object.fromEntries(known), ext: Object.fromEntries(rest) };
  },
};
