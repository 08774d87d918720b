import type { Actor, ScreenActor } from "@/lib/auth/server.ts";
import type { Sight } from "@/lib/domain/index.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { type Admission, admit, type GetAuth } from "./admit.ts";

/** Whoever looks on: somebody, a script, or a screen, with what they are told. */
export interface Viewing {
  readonly viewer: Actor | ScreenActor;
  readonly sight: Sight;
}

/** As `requirePermission` without one, for what a screen may ask too: it sees what its board shows. */
export async function requireViewer(request: Request, get: GetAuth = runtime): Promise<Admission<Viewing>> {
  const asked = await admit(request, get);
  if ("refusal" in asked) return asked;
  const { auth } = await get();
  if ("actor" in asked) {
    const { scope } = await auth.rightsOf(asked.actor);
    return { viewer: asked.actor, sight: { scope } };
  }
  // A board that is gone shows nothing, and its screen goes on telling of itself.
  const sight = (await auth.sightOf(asked.screen.sessionKey)) ?? { scope: { kind: "none" } };
  return { viewer: asked.screen, sight };
}
