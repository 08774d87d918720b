export type {
  ByeFrame,
  ByeReason,
  HeartbeatFrame,
  PatchFrame,
  SnapshotFrame,
  SourcePulse,
} from "./frames.ts";
export { streamEvents } from "./frames.ts";
