/** What is wrong with a cell and what the clerk can do about it, both as sentences. */
export interface Problem {
  reason: string;
  remedy: string;
}

/** A cell understood: a value, nothing (an empty cell), a remark about it, or a problem that stops its row. */
export interface Reading<T> {
  value?: T;
  problem?: Problem;
  /** Imported all the same, but worth a look. */
  remark?: string;
}
