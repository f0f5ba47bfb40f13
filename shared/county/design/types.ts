/** A document as validate_doc_update gets it; anything may be in it. */
export interface AnyDocument {
  [field: string]: unknown;
}

/** The session as validate_doc_update gets it. */
export interface DesignContext {
  name: string | null;
  roles: string[];
}

/** Who may write in a database, as a constant of its design document; lists of roles. */
export interface Writers {
  write: string[];
  /** The role of the community's grid workers, or nothing; `<role>:<grid>` says of which grid. */
  grid: string[];
  /** A record without a grid is refused to grid workers. */
  gridNeeded: boolean;
  own: string[];
  transfer: string[];
  /** Fields that a transfer may change. */
  transferFields: string[];
  /** Who may decide on membership, and the standings that are such decisions; members only. */
  standing: string[];
  decided: string[];
}

/** `throw({ forbidden: reason })` is how a design document refuses. */
export interface Refusal {
  forbidden: string;
}
