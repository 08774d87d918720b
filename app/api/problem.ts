/** Codes of refusals and their HTTP status: total, so that a new code must be given one. */
const statusOf = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof statusOf;

/** An RFC 9457 refusal. `detail` is for people: what is wrong and what to do. */
export function problem(code: ProblemCode, detail: string, headers: Record<string, string> = {}): Response {
  const status = statusOf[code];
  return Response.json(
    { type: "about:blank", title: code.replaceAll("_", " "), status, code, detail },
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
    },
  );
}
