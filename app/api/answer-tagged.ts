import { createHash } from "node:crypto";

/** `found` as JSON with a tag of its content: whoever has it already is told so in a few bytes. */
export function answerTagged(request: Request, found: object): Response {
  const body = JSON.stringify(found);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (known.some((each) => each.replace(/^W\//, "") === tag || each === "*"))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
}
