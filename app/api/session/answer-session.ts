import { z } from "zod";
import { refuseForged } from "@/app/access/refuse-forged.ts";
import { type GetAuth, requireActor } from "@/app/access/require-actor.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import {
  type Actor,
  type Auth,
  AuthError,
  lifetimeMs,
  type OpenedSession,
  type Rights,
} from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type GetSession = () => Promise<
  Pick<Runtime, "auth"> & { readonly credentials: Pick<Runtime["credentials"], "loginOf"> }
>;

const credentials = z.union(
  [
    z.strictObject({ user: z.string().min(1).max(200), password: z.string().min(1).max(1000) }),
    z.strictObject({ demo: z.literal(true) }),
  ],
  { error: "give either user and password or demo: true" },
);

/** POST: somebody signs in; 204 with the cookie. A session that the browser held before ends. */
export async function answerSignIn(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const read = await readJsonBody(request, credentials);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  return answerAuthError(async () => {
    const place = auth.placeOf(request.headers);
    const former = await auth.authenticate(request.headers, false);
    const opened =
      "demo" in body
        ? await tryOut(auth, request)
        : await auth.signIn.byPassword(body.user, body.password, place);
    if (former?.kind === "person") await auth.signIn.signOut(former, place);
    return signedIn(auth, opened);
  });
}

/**
 * GET: who am I, what may I, and until when. `commandLogin` is the Interact login that this session's commands are sent
 * with, where the person gave one; what commands they may give follows from its grants.
 */
export async function answerWhoAmI(request: Request, get: GetSession): Promise<Response> {
  const asked = await requireActor(request, get);
  if ("refusal" in asked) return asked.refusal;
  const { actor } = asked;
  const { auth, credentials } = await get();
  const commandLogin = actor.kind === "person" ? credentials.loginOf(actor.sessionKey) : undefined;
  const rights = await auth.rightsOf(actor, commandLogin);
  const body = { ...tellActor(actor, rights), commandLogin };
  return Response.json(body, { headers: { "Cache-Control": "no-store" } });
}

/** PATCH: somebody is there; an open page says so when it sees them move. */
export async function answerPresence(request: Request, get: GetAuth): Promise<Response> {
  const asked = await requireActor(request, get);
  return "refusal" in asked ? asked.refusal : new Response(null, { status: 204 });
}

/** DELETE: the session ends; a browser that holds none is as well off. */
export async function answerSignOut(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const actor = await auth.authenticate(request.headers, false);
  if (actor?.kind === "key") return problem("forbidden", "A key has no session to end.");
  if (actor !== undefined) await auth.signIn.signOut(actor, auth.placeOf(request.headers));
  return new Response(null, {
    status: 204,
    headers: { "Set-Cookie": auth.cookie.clear(), "Cache-Control": "no-store" },
  });
}

/** 204 with the cookie of a session just opened. */
export function signedIn(auth: Pick<Auth, "cookie">, { token }: OpenedSession): Response {
  const cookie = auth.cookie.write(token, lifetimeMs / 1000);
  return new Response(null, { status: 204, headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
}

async function tryOut(auth: Auth, request: Request): Promise<OpenedSession> {
  if (auth.demo === undefined) throw new AuthError("demo_unavailable");
  return auth.demo(auth.placeOf(request.headers));
}

function tellActor(actor: Actor, { scope, permissions, grantsAskedAtMs }: Rights): object {
  const { kind, name, role } = actor;
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
  return {
    ...{ kind, name, role, permissions, scope },
    ...(actor.kind === "person"
      ? { login: actor.login, method: actor.method, locale: actor.locale, idleAt: instant(actor.idleAtMs) }
      : {}),
    interactLogin: actor.interactLogin,
    expiresAt: instant(actor.expiresAtMs),
    grantsAt: instant(grantsAskedAtMs),
  };
}
