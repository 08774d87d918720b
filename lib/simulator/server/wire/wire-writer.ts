/** Writes one document piece by piece; the same calls give JSON or XML. Names are wire names, never user text. */
export interface WireWriter {
  /** Named inside an object; unnamed inside a list (`<member>`) or at the root (braces in JSON, nothing in XML). */
  openObject(name?: string): void;
  /** A list inside an object. */
  openList(name: string): void;
  /** Closes the innermost object or list. */
  close(): void;
  field(name: string, value: string | number | boolean): void;
  /** A plain value inside a list. */
  item(value: string | number | boolean): void;
  /** A place to come back to with `rewind`, before anything that may turn out empty. */
  mark(): WriterMark;
  rewind(mark: WriterMark): void;
  /** Text that only XML has: a declaration, a stray brace. JSON writes nothing. */
  xmlOnly(text: string): void;
  /** Characters written since the last `take`. */
  length(): number;
  /** Hands over what was written since the last `take`; nesting continues. */
  take(): string;
}

/** A position in a document being written. Worthless after a `take`. */
export interface WriterMark {
  readonly text: string;
  readonly isFirst: boolean;
  readonly depth: number;
}
