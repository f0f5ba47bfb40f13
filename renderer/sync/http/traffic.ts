/** What a client sent and received so far. */
export interface Traffic {
  requests: number;
  /** Bytes of bodies sent and received, before transport compression. */
  bytes: number;
  /** County clock minus PC clock in ms at the last answer; undefined while no answer carried a date. */
  clockSkewMs: number | undefined;
}
