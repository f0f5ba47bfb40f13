/** A document as validate_doc_update gets it; anything may be in it. */
export interface AnyDocument {
  [field: string]: unknown;
}

/** The session as validate_doc_update gets it. */
export interface DesignContext {
  name: string | null;
  roles: string[];
}

/** `throw({ forbidden: reason })` is how a design document refuses. */
export interface Refusal {
  forbidden: string;
}
