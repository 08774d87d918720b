/** Longer than any answer of ours takes, shorter than anybody waits for a figure. */
const patienceMs = 15_000;

/**
 * A signal that aborts with `signal`, and in any case after fifteen seconds. A browser opens six connections to a server that
 * speaks HTTP/1.1: questions that a dead network has swallowed must give theirs back, or the stream gets none.
 */
export function withDeadline(signal?: AbortSignal): AbortSignal {
  const deadline = AbortSignal.timeout(patienceMs);
  if (signal === undefined) return deadline;
  const either = new AbortController();
  for (const each of [signal, deadline]) {
    if (each.aborted) either.abort(each.reason);
    each.addEventListener("abort", () => either.abort(each.reason), { once: true, signal: either.signal });
  }
  return either.signal;
}
