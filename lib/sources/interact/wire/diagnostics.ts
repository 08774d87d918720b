/** What was odd about a message: counted, shown in the source's status, never fatal. */
export interface Diagnostics {
  /** Names of events nobody knows. */
  readonly unknownEvents: readonly string[];
  /** Distinct names of fields and statistics nobody knows, as on the wire. */
  readonly unknownFields: readonly string[];
  /** Members left out because they could not be understood. */
  readonly dropped: number;
}

/** A value read from the wire, and what was odd about it. */
export interface Reading<T> {
  readonly value: T;
  readonly diagnostics: Diagnostics;
}
