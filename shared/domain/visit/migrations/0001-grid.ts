type Doc = Readonly<Record<string, unknown>>;

/** A PC that did not know `grid` kept it in `ext`. */
export const migration = {
  to: 1,
  what: 'the grid stands in the record',
  migrate(doc: Doc): Record<string, unknown> {
    const ext = doc['ext'];
    if (typeof ext !== 'object' || ext === null || !('grid' in ext) || typeof ext.grid !== 'string')
      return { ...doc };
    const { grid, ...rest } = ext;
    return { ...doc, grid, ext: rest };
  },
};
