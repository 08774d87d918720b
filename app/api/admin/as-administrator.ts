import type { GetAuth } from "@/app/access/require-actor.ts";
import { requirePermission } from "@/app/access/require-permission.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import type { Actor, Auth, By } from "@/lib/auth/server.ts";

/** What an administrator works with. */
export interface Administering {
  readonly auth: Auth;
  readonly actor: Actor;
  /** Who it is, for the audit. */
  readonly by: By;
}

/** Does `work` for an administrator, and answers with why a desk refused it; 401 and 403 to everybody else. */
export async function asAdministrator(
  request: Request,
  get: GetAuth,
  work: (administering: Administering) => Promise<Response>,
): Promise<Response> {
  const asked = await requirePermission(request, "administer", get);
  if ("refusal" in asked) return asked.refusal;
  const { auth } = await get();
  const { actor } = asked;
  const who = actor.kind === "person" ? actor.login : actor.name;
  const by = { who, address: auth.placeOf(request.headers).address };
  return answerAuthError(() => work({ auth, actor, by }));
}

/** 204: it is done, and there is nothing to tell. */
export function done(): Response {
  return new Response(null, { status: 204, headers: noStore });
}

/** 200, or 201 with where the new thing is found. */
export function told(body: object, createdAt?: string): Response {
  if (createdAt === undefined) return Response.json(body, { headers: noStore });
  return Response.json(body, { status: 201, headers: { ...noStore, Location: createdAt } });
}

/** An instant as answers tell it; absent where there was none. */
export function instant(epochMs: number | undefined): string | undefined {
  return epochMs === undefined ? undefined : new Date(epochMs).toISOString();
}

const noStore = { "Cache-Control": "no-store" };
