import { type Admission, requireActor } from "@/app/access/require-actor.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import type { BodyRequest } from "@/app/api/read-json-body.ts";
import type { Actor, AskedRequest } from "@/lib/auth/server.ts";
import type { PlainAnswer, Runtime } from "@/lib/runtime/server.ts";
import { answerCancelledCommand, answerCommand } from "./answer-command.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "commands" | "floor">>;

/** POST: a command in the name of who asks; 429 above thirty a minute, repeated ones too. @see answerCommand */
export async function answerOrder(
  request: AskedRequest & BodyRequest,
  name: string,
  runtime: GetRuntime,
): Promise<Response | PlainAnswer> {
  const asked = await requireActor(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { auth } = await runtime();
  return answerAuthError(async () => {
    await auth.limits.command(asked.actor.id);
    return answerCommand(request, name, orderer(asked), runtime);
  });
}

/** DELETE: takes back a command that waits. @see answerCancelledCommand */
export async function answerTakenBack(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  const asked = await requireActor(request, runtime);
  return "refusal" in asked ? asked.refusal : answerCancelledCommand(id, orderer(asked), runtime);
}

/** A script has no session, and so nobody's own credential. */
function orderer({ actor }: Exclude<Admission<{ readonly actor: Actor }>, { readonly refusal: Response }>) {
  const { id, name, kind, sessionKey } = actor;
  return { id, name, session: kind === "person" ? sessionKey : undefined };
}
