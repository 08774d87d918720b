import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import type { Actor } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { isAction } from "./is-action.ts";
import type { RefusalNotes } from "./note-refusal.ts";
import { refuseForged } from "./refuse-forged.ts";

/** What signs people in, and where it is written down that somebody was refused. */
export type GetAuth = () => Promise<RefusalNotes>;

/** Whoever may go on, or the refusal to answer with. */
export type Admission<Admitted> = Admitted | { readonly refusal: Response };

/**
 * Who asks, or the refusal: 403 when a page of another site may have made the request, 401 when nobody is signed in. In a
 * handler: `const asked = await requireActor(request); if ("refusal" in asked) return asked.refusal;`
 */
export async function requireActor(
  request: Request,
  get: GetAuth = runtime,
): Promise<Admission<{ readonly actor: Actor }>> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return { refusal };
  try {
    const actor = await auth.authenticate(request.headers, isAction(request.method, request.headers));
    if (actor !== undefined) return { actor };
  } catch (error) {
    return { refusal: answerUnavailable(error) };
  }
  const bearer = { "WWW-Authenticate": "Bearer" };
  return { refusal: problem("unauthenticated", "Sign in, or send an API key.", bearer) };
}
