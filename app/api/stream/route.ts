import { requirePermission } from "@/app/access/require-permission.ts";
import { problem } from "@/app/api/problem.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { respondWithStream } from "@/lib/stream/server.ts";

export const dynamic = "force-dynamic";

/** The live stream of the floor; refused with a true status before it starts, never broken after. */
export async function GET(request: Request): Promise<Response> {
  const asked = await requirePermission(request);
  if ("refusal" in asked) return asked.refusal;
  const { streams, readiness } = await runtime();
  if (readiness().status === "stopping")
    return problem("unavailable", "The server is stopping; ask again shortly.");
  const answer = respondWithStream(request, {
    registry: streams,
    scope: asked.rights.scope,
    sessionKey: asked.actor.sessionKey,
  });
  return answer instanceof Response ? answer : problem(answer.code, answer.detail);
}
