import { type Admission, requireActor } from "@/app/access/require-actor.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { PersonActor } from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { credentialShape } from "./session-shape.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "audit" | "credentials">>;

/**
 * PUT: the Interact login and password that this session's commands are sent with; 204. They stay in memory, and nobody has
 * checked them: the CTI does with each command. The login is written down, the password nowhere.
 */
export async function answerCredential(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePerson(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, credentialShape);
  if ("refusal" in read) return read.refusal;
  const { auth, audit, credentials } = await runtime();
  const { login: who, role, sessionKey: session } = asked.person;
  const { address } = auth.placeOf(request.headers);
  try {
    const after = { login: read.body.login };
    await audit.append({ who, role, session, address, action: "credential.given", after, result: "done" });
  } catch (error) {
    return answerUnavailable(error);
  }
  credentials.put(session, read.body);
  return done();
}

/** DELETE: forgets them; 204 also where there were none. */
export async function answerForgottenCredential(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePerson(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  (await runtime()).credentials.forget(asked.person.sessionKey);
  return done();
}

async function requirePerson(
  request: Request,
  runtime: GetRuntime,
): Promise<Admission<{ readonly person: PersonActor }>> {
  const asked = await requireActor(request, runtime);
  if ("refusal" in asked) return asked;
  if (asked.actor.kind === "person") return { person: asked.actor };
  return { refusal: problem("forbidden", "A key has no session that could hold a credential.") };
}

function done(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
