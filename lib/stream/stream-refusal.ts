/** Why a stream was not opened: `bad_request` 400, `rate_limited` 429, `unavailable` 503. The route makes problem+json of it. */
export interface StreamRefusal {
  readonly code: "bad_request" | "rate_limited" | "unavailable";
  /** For people: what is wrong and what to do. */
  readonly detail: string;
}
