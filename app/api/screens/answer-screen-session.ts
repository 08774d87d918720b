import type { GetAuth } from "@/app/access/admit.ts";
import { refuseForged } from "@/app/access/refuse-forged.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { entranceShape } from "./screen-shape.ts";

/**
 * POST: a television comes by a link; `{ name, board }` with its cookie. The token comes in the body, so that no log and no
 * history keeps it. Somebody who is signed in in its
 * browser is signed out: a wall must not be left with their rights. 401 for a link that is unknown, revoked or over, 403 when it is full or bound to another network; `reason`
 * says which.
 */
export async function answerScreenSession(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const read = await readJsonBody(request, entranceShape);
  if ("refusal" in read) return read.refusal;
  return answerAuthError(async () => {
    const { headers } = request;
    const { screen, setCookie } = await auth.screens.enter(
      read.body.token,
      auth.placeOf(headers),
      headers.get("cookie"),
    );
    const answer = new Headers({ "Cache-Control": "no-store" });
    answer.append("Set-Cookie", setCookie);
    const former = await auth.authenticate(headers, false);
    if (former?.kind === "person") {
      await auth.signIn.signOut(former, auth.placeOf(headers));
      answer.append("Set-Cookie", auth.cookie.clear());
    }
    const { name, board } = screen;
    return Response.json({ name, board }, { headers: answer });
  });
}
