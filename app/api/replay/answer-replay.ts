import { requirePermission } from "@/app/access/require-permission.ts";
import { problem } from "@/app/api/problem.ts";
import { readQuery } from "@/app/api/read-query.ts";
import { encodeDocument } from "@/lib/replay/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { answerReplayError } from "./answer-replay-error.ts";
import { replayQueries } from "./replay-query.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "replay">>;

const uncached = { "Cache-Control": "no-store" };
const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/** GET: what is kept to look back at, and what of it is worth looking at. */
export async function answerReplayOverview(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), replayQueries.overview);
  if ("fault" in read) return problem("bad_request", read.fault);
  const { replay } = await runtime();
  return answerReplayError(async () =>
    Response.json(await replay.overview(asked.rights.scope, read.query.recording), { headers: uncached }),
  );
}

/** GET: the floor document as it was at an instant; 404 when nothing is kept of then. */
export async function answerReplayFloor(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), replayQueries.floor);
  if ("fault" in read) return problem("bad_request", read.fault);
  const { auth, replay } = await runtime();
  return answerReplayError(async () => {
    await auth.limits.replay(asked.actor.id);
    const { at, recording } = read.query;
    const document = await encodeDocument(await replay.floorAt(recording, at, asked.rights.scope));
    return new Response(new Uint8Array(document), {
      headers: { ...uncached, "Content-Type": "application/json" },
    });
  });
}

/** GET: the floor as it went on from an instant; 404 when nothing is kept of then or later, 429 when too many are watched. */
export async function answerReplayStream(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), replayQueries.stream);
  if ("fault" in read) return problem("bad_request", read.fault);
  if (request.method === "HEAD") return new Response(null, { headers: streamHeaders });
  const { auth, replay } = await runtime();
  return answerReplayError(async () => {
    await auth.limits.replay(asked.actor.id);
    const { at: atMs, speed, recording } = read.query;
    const { id, sessionKey } = asked.actor;
    const viewer = { scope: asked.rights.scope, id, sessionKey };
    const body = await replay.stream(viewer, { recording, atMs, speed, signal: request.signal });
    if (body === "busy")
      return problem("rate_limited", "As many replays as may be are open: close one first.", {
        "Retry-After": "10",
      });
    return new Response(body, { headers: streamHeaders });
  });
}
