type Doc = Readonly<Record<string, unknown>>;

/** A PC that did not know the field kept it in `ext`. */
export const migration = {
  to: 2,
  what: 'the photograph of a member stands in its entry',
  migrate(doc: Doc): Record<string, unknown> {
    const ext = doc['ext'];
    if (typeof ext !== 'object' || ext === null || !('image' in ext)) return { ...doc };
    const { image, ...rest } = ext;
    return { ...doc, image, ext: rest };
  },
};
