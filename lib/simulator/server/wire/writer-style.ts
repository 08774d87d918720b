/** Deviations from a clean document that a tolerant client must survive; all false by default. */
export interface WriterStyle {
  /** `[1,2,]` as in the manual's samples. JSON only. */
  readonly trailingCommas: boolean;
  readonly numbersAsStrings: boolean;
  /** Blanks around every text. XML only. */
  readonly paddedText: boolean;
  /** `<agent_stats>…</stats>`: lists closed by another tag. XML only. */
  readonly crossedTags: boolean;
  /** Every number written twice, the first time as 0. XML only. */
  readonly repeatedTags: boolean;
}
