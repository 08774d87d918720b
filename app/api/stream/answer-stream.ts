import { requireViewer } from "@/app/access/require-viewer.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { respondWithStream } from "@/lib/stream/server.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "streams" | "readiness">>;

/**
 * GET: the live stream of the floor; refused with a true status before it starts, never broken after. 429, with when to come
 * back, for whoever opens too many in a minute, and for everybody while all places are taken.
 */
export async function answerStream(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { auth, streams, readiness } = await runtime();
  if (readiness().status === "stopping")
    return problem("unavailable", "The server is stopping; ask again shortly.");
  return answerAuthError(async () => {
    await auth.limits.openStream(asked.viewer.id);
    const answer = respondWithStream(request, {
      registry: streams,
      ...asked.sight,
      sessionKey: asked.viewer.sessionKey,
      // Hundreds of screens may hang from one server, and nobody acts on a quarter of a second there.
      isUnhurried: asked.viewer.kind === "screen",
    });
    if (answer instanceof Response) return answer;
    // All places are taken: nobody knows when one is free.
    const retry: Record<string, string> = answer.code === "rate_limited" ? { "Retry-After": "10" } : {};
    return problem(answer.code, answer.detail, retry);
  });
}
