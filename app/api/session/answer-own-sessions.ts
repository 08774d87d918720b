import { type Admission, type GetAuth, requireActor } from "@/app/access/require-actor.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { PersonActor, Session } from "@/lib/auth/server.ts";
import { signedIn } from "./answer-session.ts";
import { newPasswordShape } from "./session-shape.ts";

/** POST: another password; 204 with another cookie, while every other session of this person ends. */
export async function answerNewPassword(request: Request, get: GetAuth): Promise<Response> {
  const asked = await requireOwner(request, get);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, newPasswordShape);
  if ("refusal" in read) return read.refusal;
  const { auth } = await get();
  return answerAuthError(async () =>
    signedIn(auth, await auth.signIn.changePassword(asked.person, read.body, auth.placeOf(request.headers))),
  );
}

/** GET: where this person is signed in, the last used first. */
export async function answerOwnSessions(request: Request, get: GetAuth): Promise<Response> {
  const asked = await requireOwner(request, get);
  if ("refusal" in asked) return asked.refusal;
  const sessions = await (await get()).auth.people.sessions(asked.person.id);
  const body = { sessions: sessions.map((session) => tellSession(session, asked.person)) };
  return Response.json(body, { headers: { "Cache-Control": "no-store" } });
}

/** DELETE: ends one of them (`?id=`), or all but this one (`?others=true`). */
export async function answerRevoke(request: Request, get: GetAuth): Promise<Response> {
  const asked = await requireOwner(request, get);
  if ("refusal" in asked) return asked.refusal;
  const { person } = asked;
  const { searchParams } = new URL(request.url);
  const id = searchParams.get("id");
  const isOthers = searchParams.get("others") === "true";
  if ((id === null) !== isOthers) return problem("bad_request", "Give either id or others=true.");
  const { auth } = await get();
  const by = { who: person.login, address: auth.placeOf(request.headers).address };
  const which = id === null ? { exceptId: person.sessionKey } : { id };
  const count = await auth.people.revoke({ accountId: person.id, ...which }, by);
  if (id !== null && count === 0) return problem("not_found", "You have no such session.");
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

/** The person who asks about what is their own. */
export async function requireOwner(
  request: Request,
  get: GetAuth,
): Promise<Admission<{ readonly person: PersonActor }>> {
  const asked = await requireActor(request, get);
  if ("refusal" in asked) return asked;
  if (asked.actor.kind === "person") return { person: asked.actor };
  return { refusal: problem("forbidden", "A key has neither password nor sessions.") };
}

function tellSession(session: Session, person: PersonActor): object {
  const { id, method, address, userAgent } = session;
  const instant = (ms: number) => new Date(ms).toISOString();
  return {
    ...{ id, method, address, userAgent },
    isThis: id === person.sessionKey,
    openedAt: instant(session.openedAtMs),
    seenAt: instant(session.seenAtMs),
    expiresAt: instant(session.expiresAtMs),
  };
}
