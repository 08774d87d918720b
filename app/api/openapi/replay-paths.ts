import { newRecordingShape, recordingType } from "@/app/api/replay/recordings/recording-shape.ts";
import { replayQueries } from "@/app/api/replay/replay-query.ts";
import { replaySpeeds } from "@/lib/domain/index.ts";
import { alarmScope, link, severity } from "./floor-schemas.ts";
import type { Paths } from "./operation.ts";
import {
  anyOf,
  bodyOf,
  count,
  flag,
  instant,
  listOf,
  number,
  oneOf,
  queryOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const range = { from: instant, to: instant };

export const replaySchemas: Readonly<Record<string, Schema>> = {
  ReplayMark: anyOf(
    record(
      { kind: oneOf(["alarm"]), at: instant, name: text, scope: alarmScope, target: text },
      { severity },
    ),
    record({ kind: oneOf(["link"]), at: instant, source: text, link }),
  ),
  ReplayOverview: record(
    {
      ...{ hours: number, bytes: count, mostBytes: count },
      ranges: listOf(record(range)),
      marks: listOf(reference("ReplayMark")),
    },
    { fault: record({ code: text, since: instant }) },
  ),
  ReplayRecording: record({
    ...{ id: text, name: text, by: text, savedAt: instant, ...range, bytes: count, isNarrowed: flag },
  }),
};

const recording = reference("ReplayRecording");
const file: Schema = { type: "string", contentMediaType: recordingType };

export const replayPaths: Paths = {
  "/api/replay": {
    get: {
      summary: "What is kept to look back at, or of a recording, and what of it is worth looking at",
      ...queryOf(replayQueries.overview),
      ...{ answer: reference("ReplayOverview"), refusals: [404] },
    },
  },
  "/api/replay/floor": {
    get: {
      summary: "The floor document as it was at an instant",
      ...queryOf(replayQueries.floor),
      ...{ answer: reference("Floor"), refusals: [404, 429] },
    },
  },
  "/api/replay/stream": {
    get: {
      summary: "The floor as it went on from an instant: frames as of `/api/stream`, and `replay` with each",
      ...queryOf(replayQueries.stream, { speed: { ...oneOf(replaySpeeds), default: 1 } }),
      ...{ answer: text, contentType: "text/event-stream", refusals: [404, 429] },
    },
  },
  "/api/replay/recordings": {
    get: {
      summary: "The recordings that people saved, the newest first",
      answer: record({ recordings: listOf(recording) }),
    },
    post: {
      summary: "Keeps a part of what is recorded for good, as far as whoever asks may see it",
      ...{ permission: "exportFiles", body: bodyOf(newRecordingShape), answer: recording },
      ...{ status: 201, refusals: [404, 429] },
    },
    put: {
      summary: "Takes a recording that was downloaded somewhere",
      ...{ permission: "administer", body: file, bodyType: recordingType, answer: recording },
      ...{ status: 201, refusals: [429] },
    },
  },
  "/api/replay/recordings/[id]": {
    get: {
      summary: "The file, with what whoever asks may see and nothing else",
      ...{ permission: "exportFiles", answer: file, contentType: recordingType, refusals: [404, 429] },
    },
    delete: { summary: "Deletes one", permission: "administer", refusals: [404] },
  },
};
