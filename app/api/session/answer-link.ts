import { refuseForged } from "@/app/access/refuse-forged.ts";
import type { GetAuth } from "@/app/access/require-actor.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { signedIn } from "./answer-session.ts";
import { linkLookShape, linkUseShape } from "./session-shape.ts";

/** POST: what a one-time link is for. The token comes in the body, so that no log and no history keeps it. */
export async function answerLinkLook(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const read = await readJsonBody(request, linkLookShape);
  if ("refusal" in read) return read.refusal;
  return answerAuthError(async () => {
    const found = await auth.links.describe(read.body.token, auth.placeOf(request.headers));
    return Response.json(found, { headers: { "Cache-Control": "no-store" } });
  });
}

/** PUT: uses it; 204 with the cookie of whoever it lets in. */
export async function answerLinkUse(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const read = await readJsonBody(request, linkUseShape);
  if ("refusal" in read) return read.refusal;
  const { token: given, ...answer } = read.body;
  return answerAuthError(async () =>
    signedIn(auth, await auth.links.use(given, answer, auth.placeOf(request.headers))),
  );
}
