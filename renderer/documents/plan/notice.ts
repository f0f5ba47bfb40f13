/** Why a row is not imported. `row` is the number that Excel shows; `column` the heading as the file has it. */
export interface ImportFailure {
  row: number;
  column: string;
  value: string;
  reason: string;
  remedy: string;
}

/** Something to look at in a row that is imported all the same. */
export interface ImportRemark {
  row: number;
  column: string;
  value: string;
  text: string;
}

/** A label that no code list knows; it is imported as it is. */
export interface UnknownLabel {
  column: string;
  label: string;
  count: number;
}
