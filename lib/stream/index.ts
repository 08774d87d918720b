export type {
  ByeFrame,
  ByeReason,
  HeartbeatFrame,
  PatchFrame,
  SnapshotFrame,
  SourcePulse,
} from "./frames.ts";
export { streamEvents } from "./frames.ts";
export type { Scope } from "./scope.ts";
export type { Topic } from "./topic.ts";
export { topics } from "./topic.ts";
