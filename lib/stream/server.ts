import "server-only";

export { createStreamRegistry } from "./create-stream-registry.ts";
export { createWebSink } from "./create-web-sink.ts";
export { encodeFrame } from "./encode-frame.ts";
export type { PatchFrame, SnapshotFrame } from "./frames.ts";
export { streamEvents } from "./frames.ts";
export type { StreamAccess } from "./respond-with-stream.ts";
export { respondWithStream } from "./respond-with-stream.ts";
export type { StreamHub, StreamRevision } from "./stream-hub.ts";
export type { StreamRefusal } from "./stream-refusal.ts";
export type {
  StreamCounters,
  StreamLimits,
  StreamLogger,
  StreamRegistry,
  StreamRegistryOptions,
} from "./stream-registry.ts";
export type { StreamSink } from "./stream-sink.ts";
export { watchStreamRequests } from "./watch-stream-requests.ts";
