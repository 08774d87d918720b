/**
 * Whether a person did something to cause this request: changed something, or went to a page. Streams, polls and what a
 * page fetches by itself keep no session awake.
 */
export function isAction(method: string, headers: Pick<Headers, "get">): boolean {
  if (method !== "GET" && method !== "HEAD") return true;
  const isAhead = ["next-router-prefetch", "next-router-segment-prefetch"].some(
    (name) => headers.get(name) !== null,
  );
  if (isAhead) return false;
  return headers.get("sec-fetch-mode") === "navigate" || headers.get("rsc") !== null;
}
