import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import type { Actor, AskedRequest, Auth, ScreenActor } from "@/lib/auth/server.ts";
import { isAction } from "./is-action.ts";
import type { RefusalNotes } from "./note-refusal.ts";
import { refuseForged } from "./refuse-forged.ts";
import { refuseScreen } from "./refuse-screen.ts";

/** What signs people in, and where it is written down that somebody was refused. */
export type GetAuth = () => Promise<RefusalNotes>;

/** Whoever may go on, or the refusal to answer with. */
export type Admission<Admitted> = Admitted | { readonly refusal: Response };

/**
 * Who asks, or the refusal: 403 when a page of another site may have made the request, 401 when nobody is known or a screen is
 * let see nothing any more. Whoever is signed in in the browser of a screen comes before the screen.
 */
export async function admit(
  request: AskedRequest,
  get: GetAuth,
): Promise<Admission<{ readonly actor: Actor } | { readonly screen: ScreenActor }>> {
  const { auth } = await get();
  const refusal = refuseForged(request, auth);
  if (refusal !== undefined) return { refusal };
  try {
    return await find(request, auth);
  } catch (error) {
    return { refusal: answerUnavailable(error) };
  }
}

async function find(request: AskedRequest, auth: Pick<Auth, "authenticate" | "screens">) {
  const actor = await auth.authenticate(request.headers, isAction(request.method, request.headers));
  if (actor !== undefined) return { actor };
  const screen = await auth.screens.admit(request.headers);
  if (screen !== undefined)
    return "actor" in screen ? { screen: screen.actor } : { refusal: refuseScreen(screen.refusal) };
  const bearer = { "WWW-Authenticate": "Bearer" };
  return { refusal: problem("unauthenticated", "Sign in, or send an API key.", bearer) };
}
