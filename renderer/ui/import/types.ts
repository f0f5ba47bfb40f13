/** One column of the file and where it goes; `field` undefined: 不导入. */
export interface ColumnChoice {
  column: number;
  letter: string;
  label: string;
  field: string | undefined;
  samples: string[];
}

export interface FailureLine {
  row: number;
  column: string;
  value: string;
  reason: string;
  remedy: string;
}

export interface RemarkLine {
  row: number;
  column: string;
  value: string;
  text: string;
}

export interface ChangeLine {
  row: number;
  name: string;
  what: string;
}

/** What an import would do, counted before anything is written. */
export interface ImportPreview {
  counts: {
    total: number;
    new: number;
    changed: number;
    unchanged: number;
    failed: number;
    warnings: number;
  };
  failures: FailureLine[];
  remarks: RemarkLine[];
  changes: ChangeLine[];
  /** How many records a run writes. */
  writes: number;
}

/** How the work is told to the person and stopped. */
export interface RunOptions {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** One kind of import: what the wizard asks of it. The wizard knows neither records nor file formats. */
export interface ImportKind<Opened, Plan> {
  /** Word after a count of what is imported: 人, 户. */
  unit: string;
  /** Field without which nothing can be imported. */
  neededField: string;
  fields: readonly { key: string; label: string }[];
  /** Reads the file and finds the table; throws an Error whose message is a sentence for the person. */
  open: (file: File, signal: AbortSignal) => Promise<{ opened: Opened; columns: ColumnChoice[] } | undefined>;
  plan: (opened: Opened, columns: ColumnChoice[]) => Promise<{ plan: Plan; preview: ImportPreview }>;
  /** Writes in one batch; gives the batch id for `undo`. On failure or cancel nothing stays written. */
  run: (plan: Plan, options: RunOptions) => Promise<string>;
  undo: (batchId: string) => Promise<void>;
  /** Saves the rows that could not be imported; gives the file's name, undefined when cancelled. */
  saveFailures: (opened: Opened, plan: Plan) => Promise<string | undefined>;
  doneText: (count: number) => string;
  undoneText: string;
}
