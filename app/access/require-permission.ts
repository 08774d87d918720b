import { problem } from "@/app/api/problem.ts";
import type { Actor, Permissions, Rights } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { noteRefusal } from "./note-refusal.ts";
import { type Admission, type GetAuth, requireActor } from "./require-actor.ts";

/** As `requireActor`, with their rights, or the 403 of whoever lacks `permission`, which is written down; without one, of nobody. */
export async function requirePermission(
  request: Request,
  permission?: keyof Permissions,
  get: GetAuth = runtime,
): Promise<Admission<{ readonly actor: Actor; readonly rights: Rights }>> {
  const asked = await requireActor(request, get);
  if ("refusal" in asked) return asked;
  const notes = await get();
  const rights = await notes.auth.rightsOf(asked.actor);
  if (permission === undefined || rights.permissions[permission]) return { ...asked, rights };
  await noteRefusal(notes, request, asked.actor, permission);
  return { refusal: problem("forbidden", "You may not do this.", {}, { permission }) };
}
