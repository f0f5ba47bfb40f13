/** What one import may cost; a community's largest ledger stays far below each of these. */
export const limits = {
  /** Bytes of the file. */
  fileBytes: 64 * 2 ** 20,
  /** Bytes of all parts of an .xlsx once unpacked. */
  unpackedBytes: 400 * 2 ** 20,
  /** Unpacked to packed; real sheets stay below 60. Only looked at beyond `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 32 * 2 ** 20,
  /** Parts of an .xlsx. */
  parts: 4000,
  rows: 200_000,
  columns: 512,
  /** Places of all sheets, empty ones between filled ones too: each costs memory. */
  cells: 20_000_000,
  /** Characters of one cell; Excel itself takes 32,767. */
  cellChars: 100_000,
  sheets: 64,
} as const;
