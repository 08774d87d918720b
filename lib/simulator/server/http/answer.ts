/** An HTTP answer, complete. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** `error_type` of a refused command, for the record. */
  readonly errorType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
