import "server-only";

export { openReplayDesk, type ReplayDeskOptions } from "./create-replay-desk.ts";
export { encodeDocument } from "./encode-document.ts";
export type { RecorderFault } from "./recorder.ts";
export { recordingName } from "./recordings/about-record.ts";
export { createRecordedSource } from "./recordings/create-recorded-source.ts";
export type { RecordingId, ReplayCounters, ReplayDesk, ReplayViewer } from "./replay-desk.ts";
export { ReplayError, type ReplayErrorCode } from "./replay-error.ts";
