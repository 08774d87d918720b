import type { EventSourceMessage } from "eventsource-parser";
import type { FloorDocument, MergePatch } from "@/lib/domain/index.ts";
import {
  type ByeFrame,
  type HeartbeatFrame,
  type PatchFrame,
  type SourcePulse,
  streamEvents,
} from "@/lib/stream/index.ts";

/** A frame of the stream as this browser understands it. */
export type StreamFrame =
  | { readonly type: "snapshot"; readonly floor: FloorDocument }
  | ({ readonly type: "patch"; readonly epoch: string } & PatchFrame)
  | ({ readonly type: "heartbeat"; readonly build: string | undefined } & Omit<HeartbeatFrame, "build">)
  /** A reason that a newer server gives is kept as it is. */
  | {
      readonly type: "bye";
      readonly reason: ByeFrame["reason"] | (string & {});
      readonly retryMs: number | undefined;
    }
  | { readonly type: "malformed"; readonly event: string }
  | { readonly type: "unknown" };

/** Validates one message of the stream. Never throws: what cannot be read is `malformed`, a new event `unknown`. */
export function parseStreamFrame(message: EventSourceMessage): StreamFrame {
  const event = message.event ?? "message";
  if (!isKnownEvent(event)) return { type: "unknown" };
  const data = parseObject(message.data);
  if (data === undefined) return { type: "malformed", event };
  return readers[event](data, message.id ?? "") ?? { type: "malformed", event };
}

type KnownEvent = (typeof streamEvents)[keyof typeof streamEvents];
type Fields = Readonly<Record<string, unknown>>;

const readers: Record<KnownEvent, (data: Fields, id: string) => StreamFrame | undefined> = {
  snapshot: readSnapshot,
  patch: readPatch,
  hb: readHeartbeat,
  bye: readBye,
};

function isKnownEvent(event: string): event is KnownEvent {
  return Object.values<string>(streamEvents).includes(event);
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readSnapshot(data: Fields): StreamFrame | undefined {
  const collections = ["sources", "services", "agents", "alarms", "pauses", "commands"];
  if (typeof data.epoch !== "string" || typeof data.revision !== "number") return undefined;
  if (typeof data.serverTime !== "string" || !collections.every((name) => isFields(data[name])))
    return undefined;
  return { type: "snapshot", floor: asFloor(data) };
}

/** The envelope and the collections were checked; the entities inside are our own server's, typed by the domain. */
function asFloor(data: Fields): FloorDocument {
  return data as unknown as FloorDocument;
}

function readPatch(data: Fields, id: string): StreamFrame | undefined {
  const { revision, serverTime, patch } = data;
  const epoch = id.slice(0, id.lastIndexOf(":"));
  if (epoch === "" || typeof revision !== "number" || typeof serverTime !== "string") return undefined;
  return isFields(patch) ? { type: "patch", epoch, revision, serverTime, patch: asPatch(patch) } : undefined;
}

/** Any JSON object is a merge patch. */
function asPatch(fields: Fields): MergePatch {
  return fields as MergePatch;
}

function readHeartbeat(data: Fields): StreamFrame | undefined {
  const { revision, serverTime, build, sources } = data;
  if (typeof revision !== "number" || typeof serverTime !== "string" || !isFields(sources)) return undefined;
  const legs = Object.entries(sources).flatMap(([id, leg]) => (isLeg(leg) ? [[id, leg] as const] : []));
  return {
    type: "heartbeat",
    revision,
    serverTime,
    build: typeof build === "string" ? build : undefined,
    sources: Object.fromEntries(legs),
    ...(data.isCall === true ? { isCall: true } : {}),
  };
}

function isLeg(value: unknown): value is SourcePulse {
  if (!isFields(value)) return false;
  const isAge = value.ageMs === undefined || typeof value.ageMs === "number";
  return (
    isAge &&
    (value.link === "live" || value.link === "stale" || value.link === "down" || value.link === "connecting")
  );
}

function readBye(data: Fields): StreamFrame | undefined {
  if (typeof data.reason !== "string") return undefined;
  return {
    type: "bye",
    reason: data.reason,
    retryMs: typeof data.retryMs === "number" ? data.retryMs : undefined,
  };
}
