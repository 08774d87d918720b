import type { Actor, Rights, ScreenActor } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { type Admission, admit, type GetAuth } from "./admit.ts";

/** Whoever looks on: somebody, a script, or a screen, with what they may see. */
export interface Viewing {
  readonly viewer: Actor | ScreenActor;
  readonly rights: Pick<Rights, "scope">;
}

/** As `requirePermission` without one, for what a screen may ask too: it sees what its board shows. */
export async function requireViewer(request: Request, get: GetAuth = runtime): Promise<Admission<Viewing>> {
  const asked = await admit(request, get);
  if ("refusal" in asked) return asked;
  const { auth } = await get();
  if ("actor" in asked) return { viewer: asked.actor, rights: await auth.rightsOf(asked.actor) };
  // A board that is gone shows nothing, and its screen goes on telling of itself.
  const scope = (await auth.scopeOf(asked.screen.sessionKey)) ?? { kind: "none" };
  return { viewer: asked.screen, rights: { scope } };
}
