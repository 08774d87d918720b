/** Who does something to others, for the audit. */
export interface By {
  /** Login or name. */
  readonly who: string;
  readonly address?: string;
}
