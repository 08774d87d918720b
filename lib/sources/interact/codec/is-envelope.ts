const envelopes = new Set(["response", "request", "data"]);

/** Whether a top-level name only wraps the content [manual: some messages are wrapped, some are not]. */
export function isEnvelope(name: string): boolean {
  return envelopes.has(name) || envelopes.has(name.trim().toLowerCase());
}
