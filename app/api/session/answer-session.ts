import { refuseForged } from "@/app/access/refuse-forged.ts";
import { type GetAuth, requireActor } from "@/app/access/require-actor.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import {
  type Actor,
  type Auth,
  AuthError,
  type OpenedSession,
  type Rights,
  type ScreenActor,
} from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { cookiesOf } from "./cookies-of.ts";
import { signInShape } from "./session-shape.ts";

interface CredentialRuntime extends Pick<Runtime, "auth"> {
  readonly credentials: Pick<Runtime["credentials"], "loginOf">;
  readonly config: { readonly cti: Pick<Runtime["config"]["cti"], "credential"> };
}

/** POST: somebody signs in; 204 with the cookie. A session that the browser held before ends. */
export async function answerSignIn(request: Request, get: GetAuth): Promise<Response> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return refusal;
  const read = await readJsonBody(request, signInShape);
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
 * GET: who am I, what may I, and until when. `credential` says whose Interact login a command will be sent with: `own`, the
 * one given for this session; `service`, the server's; `linked`, the account's, whose password must be given first; or
 * `none`. `commandLogin` is the own one by name. The permissions to command are by the own login, else by the linked one, else by the service's.
 */
export async function answerWhoAmI(
  request: Request,
  runtime: () => Promise<CredentialRuntime>,
): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { viewer: actor } = asked;
  if (actor.kind === "screen") return tellScreen(actor);
  const { auth, credentials, config } = await runtime();
  const given = actor.kind === "person" ? credentials.loginOf(actor.sessionKey) : undefined;
  const rights = await auth.rightsOf(actor, given);
  const body = {
    ...tellActor(actor, rights),
    credential: credentialOf(actor, given, config),
    commandLogin: given,
  };
  return Response.json(body, { headers: { "Cache-Control": "no-store" } });
}

function tellScreen({ kind, name, board, expiresAtMs }: ScreenActor): Response {
  const expiresAt = expiresAtMs === undefined ? undefined : new Date(expiresAtMs).toISOString();
  return Response.json({ kind, name, board, expiresAt }, { headers: { "Cache-Control": "no-store" } });
}

function credentialOf(
  { interactLogin }: Actor,
  given: string | undefined,
  { cti }: CredentialRuntime["config"],
) {
  if (given !== undefined) return "own";
  if (cti.credential !== undefined) return "service";
  return interactLogin === undefined ? "none" : "linked";
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

/** 204 with the cookie of a session just opened, and with the language of its person where they chose one. */
export async function signedIn(
  auth: Pick<Auth, "cookie" | "people">,
  opened: OpenedSession,
): Promise<Response> {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of await cookiesOf(auth, opened)) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 204, headers });
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
