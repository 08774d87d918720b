/** Codes of refusals and their HTTP status: total, so that a new code must be given one. */
const statusOf = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  refused: 409,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  cti_credentials_required: 428,
  rate_limited: 429,
  cti_unreachable: 502,
  unavailable: 503,
  cti_unavailable: 503,
  cti_timeout: 504,
} as const;

export type ProblemCode = keyof typeof statusOf;

/** Every code that a refusal may have. */
export const problemCodes: readonly string[] = Object.keys(statusOf);

/** An RFC 9457 refusal. `detail` is for people: what is wrong and what to do. `members` are for programs. */
export function problem(
  code: ProblemCode,
  detail: string,
  headers: Record<string, string> = {},
  members: object = {},
): Response {
  const status = statusOf[code];
  return Response.json(
    { type: "about:blank", title: code.replaceAll("_", " "), status, code, detail, ...members },
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
    },
  );
}
