/** One column of the file and where it goes; `field` undefined: 不导入. */
export interface ColumnChoice {
  column: number;
  letter: string;
  label: string;
  field: string | undefined;
  samples: string[];
}

/** A sheet of the file as its first rows look. */
export interface SheetChoice {
  name: string;
  rows: { row: number; cells: string[] }[];
}

/** Which sheet, and the index of the row that holds its headings. */
export interface Place {
  sheet: number;
  headerRow: number;
}

/** The table at a place. */
export interface Located {
  columns: ColumnChoice[];
  /** The columns stand as the clerk left them last time. */
  remembered: boolean;
  /** Rows under the header that hold something. */
  rows: number;
}

/** A sheet that holds a list of the same kind as the chosen one. */
export interface ListedSheet {
  place: Place;
  name: string;
  rows: number;
}

/** Something that the file does not say and nobody else can know. */
export interface Question {
  key: string;
  label: string;
  options: { value: string; label: string }[];
  /** Holds until the person says otherwise; without one an answer is needed. */
  usual?: string;
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

/** A word that no code list knows. */
export interface UnknownLine {
  column: string;
  label: string;
  count: number;
}

/** One field of a record, before and after. */
export interface FieldChange {
  key: string;
  label: string;
  from: string;
  to: string;
}

/** A record that the file changes; `fields` are worked out only for rows on screen. */
export interface ChangeLine {
  row: number;
  name: string;
  keys: readonly string[];
  fields: () => FieldChange[];
}

/** A row that may be somebody whom the office has. */
export interface DoubtLine {
  row: number;
  name: string;
  /** What the file says of the person. */
  facts: string;
  why: string;
  mayBeNew: boolean;
  candidates: { id: string; text: string; fields: () => FieldChange[] }[];
}

export type DoubtChoice = 'new' | 'skip' | `same:${string}`;

/** What the clerk chose in the preview. */
export interface Decisions {
  /** `row/field` of changes that are not taken over. */
  kept: ReadonlySet<string>;
  /** By row number. */
  doubtful: ReadonlyMap<number, DoubtChoice>;
}

/** What an import would do, counted before anything is written. */
export interface ImportPreview {
  counts: {
    total: number;
    new: number;
    changed: number;
    unchanged: number;
    doubtful: number;
    failed: number;
    warnings: number;
  };
  failures: FailureLine[];
  remarks: RemarkLine[];
  unknown: UnknownLine[];
  changes: ChangeLine[];
  doubts: DoubtLine[];
  /** Names of the fields of `changes` by key. */
  labels: Readonly<Record<string, string>>;
}

/** What the decisions come to. */
export interface Settled {
  /** Records that a run writes. */
  writes: number;
  /** Doubtful rows for which nothing was chosen. */
  undecided: number;
  /** Rows that the decisions make impossible: two of them the same person. */
  clashes: FailureLine[];
}

/** An earlier import. */
export interface PastImport {
  batchId: string;
  at: string;
  by: string;
  made: number;
  changed: number;
  state: 'open' | 'done' | 'undone';
  canUndo: boolean;
}

/** How the work is told to the person and stopped. */
export interface RunOptions {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** A table, its columns and the answers to the questions. */
export interface PlanRequest<Opened> {
  opened: Opened;
  place: Place;
  columns: ColumnChoice[];
  answers: Readonly<Record<string, string>>;
}

/** One kind of import: what the wizard asks of it. The wizard knows neither records nor file formats. */
export interface ImportKind<Opened, Plan> {
  /** Word after a count of what is imported: 人, 户. */
  unit: string;
  /** Field without which nothing can be imported. */
  neededField: string;
  fields: readonly { key: string; label: string }[];
  /** A copied table as a file; undefined where the clipboard holds none. */
  pasted: (clipboard: { html: string; text: string }) => File | undefined;
  /** Reads the file; `place` undefined: the person must point at the header. Errors named DocumentError have a sentence for the person. */
  open: (
    file: File,
    signal: AbortSignal,
  ) => Promise<{ opened: Opened; sheets: SheetChoice[]; place: Place | undefined }>;
  locate: (opened: Opened, place: Place) => Located;
  /** All sheets of the file that hold such a list, in its order. */
  lists: (opened: Opened) => readonly ListedSheet[];
  questions: (columns: ColumnChoice[], sheet: SheetChoice | undefined) => Question[];
  plan: (
    request: PlanRequest<Opened>,
    options: RunOptions,
  ) => Promise<{ plan: Plan; preview: ImportPreview }>;
  settle: (plan: Plan, decisions: Decisions) => Settled;
  /** Writes in one batch; gives the batch id for `undo`. On failure or cancel nothing stays written. */
  run: (plan: Plan, decisions: Decisions, options: RunOptions) => Promise<string>;
  /** Gives how many records were edited since and therefore left alone. */
  undo: (batchId: string) => Promise<number>;
  /** Saves the rows that are not imported; gives the file's name, undefined when cancelled. */
  saveFailures: (plan: Plan, decisions: Decisions) => Promise<string | undefined>;
  /** Earlier imports of this kind, latest first. */
  history: () => Promise<PastImport[]>;
  doneText: (count: number) => string;
  undoneText: string;
}
