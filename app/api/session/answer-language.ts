import type { GetAuth } from "@/app/access/require-actor.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { requireOwner } from "./answer-own-sessions.ts";
import { languageShape } from "./session-shape.ts";

/** PUT: the language that every browser speaks in which this person signs in from now on; 204. */
export async function answerLanguage(request: Request, get: GetAuth): Promise<Response> {
  const asked = await requireOwner(request, get);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, languageShape);
  if ("refusal" in read) return read.refusal;
  const { auth } = await get();
  const { id, login } = asked.person;
  const by = { who: login, address: auth.placeOf(request.headers).address };
  return answerAuthError(async () => {
    await auth.people.change(id, read.body, by);
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  });
}
