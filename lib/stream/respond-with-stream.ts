import type { Mask, Scope, Topic } from "@/lib/domain/index.ts";
import { claimConnection } from "./claim-connection.ts";
import { createNodeSink } from "./create-node-sink.ts";
import { createWebSink } from "./create-web-sink.ts";
import { parseResumePoint, type ResumePoint } from "./parse-resume-point.ts";
import type { StreamRefusal } from "./stream-refusal.ts";
import type { StreamRegistry } from "./stream-registry.ts";
import { topics as allTopics, isTopic } from "./topic.ts";

export interface StreamAccess {
  readonly registry: StreamRegistry;
  /** The topics this viewer may ask for; all unless given. */
  readonly topics?: readonly Topic[] | undefined;
  /** The whole floor unless given. */
  readonly scope?: Scope;
  /** Hides who is meant; nobody unless given. */
  readonly mask?: Mask | undefined;
  /** Groups the streams of one signed-in session for its limit and its revocation. */
  readonly sessionKey?: string;
  /** It gets one patch a second at most. */
  readonly isUnhurried?: boolean;
}

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/**
 * The answer to `GET /api/stream`: the live stream, or the reason why not. Reads `topics`, `since` and `Last-Event-ID`;
 * a resume point that cannot be read or is gone means a snapshot, an unknown topic is refused by its name.
 */
export function respondWithStream(request: Request, access: StreamAccess): Response | StreamRefusal {
  const { searchParams } = new URL(request.url);
  const asked = askedTopics(searchParams.getAll("topics"));
  const unknown = asked.find((name) => !isTopic(name));
  if (unknown !== undefined) return refuseTopic(unknown);
  const refusal = access.registry.refusal(access.sessionKey);
  if (refusal !== undefined) return refusal;
  // Next answers HEAD through GET and never reads the body.
  if (request.method === "HEAD") return new Response(null, { headers });
  const response = claimConnection(request);
  const { sink, body } = response === undefined ? createWebSink(request.signal) : createNodeSink(response);
  const resume = resumePoint(request.headers.get("last-event-id"), searchParams.get("since"));
  const permitted = access.topics ?? allTopics;
  access.registry.open(
    {
      topics: asked.length === 0 ? permitted : permitted.filter((topic) => asked.includes(topic)),
      ...(access.scope === undefined ? {} : { scope: access.scope }),
      ...(access.mask === undefined ? {} : { mask: access.mask }),
      ...(access.sessionKey === undefined ? {} : { sessionKey: access.sessionKey }),
      ...(resume === undefined ? {} : { resume }),
      ...(access.isUnhurried === undefined ? {} : { isUnhurried: access.isUnhurried }),
    },
    sink,
  );
  return new Response(body, { headers });
}

function askedTopics(parameters: readonly string[]): readonly string[] {
  return parameters
    .flatMap((names) => names.split(","))
    .map((name) => name.trim())
    .filter(Boolean);
}

function refuseTopic(name: string): StreamRefusal {
  const shown = JSON.stringify(name.slice(0, 60));
  return { code: "bad_request", detail: `Unknown topic ${shown}; known topics: ${allTopics.join(", ")}.` };
}

/** The header wins: a browser that reconnects repeats the address it first used, whose `since` has grown old. */
function resumePoint(lastEventId: string | null, since: string | null): ResumePoint | undefined {
  return parseResumePoint(lastEventId === null || lastEventId === "" ? since : lastEventId);
}
