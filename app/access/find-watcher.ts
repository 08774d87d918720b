import { headers } from "next/headers";
import type { ScreenActor, ScreenRefusal } from "@/lib/auth/server.ts";
import type { Scope } from "@/lib/domain/index.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { findPerson } from "./require-person.ts";

/** Whom a wallboard is drawn for; somebody who is signed in comes before the screen that the browser is. */
export type Watcher =
  | { readonly kind: "person"; readonly scope: Scope }
  | { readonly kind: "screen"; readonly screen: ScreenActor; readonly scope: Scope }
  /** `refusal`: why the browser, which came by a link once, may see nothing any more. */
  | { readonly kind: "nobody"; readonly refusal: ScreenRefusal | undefined };

export async function findWatcher(): Promise<Watcher> {
  const { auth } = await runtime();
  const person = await findPerson();
  if (person !== undefined) return { kind: "person", scope: (await auth.rightsOf(person)).scope };
  const found = await auth.screens.admit(await headers());
  if (found === undefined) return { kind: "nobody", refusal: undefined };
  if ("refusal" in found) return { kind: "nobody", refusal: found.refusal };
  const sight = await auth.sightOf(found.actor.sessionKey);
  return { kind: "screen", screen: found.actor, scope: sight?.scope ?? { kind: "none" } };
}
