// Records a floor on which one more waits with each revision, into the folder of the first argument, until it is killed.
import { applyEvents, emptyFloor } from "@/lib/domain/index.ts";
import { createRecorder } from "../create-recorder.ts";
import type { RecordedRevision } from "../recorder.ts";
import { openSegmentLog } from "../segment-log.ts";

const [, , folder = "", startMs = "0"] = process.argv;
const stepMs = 1_000;
let nowMs = Number(startMs);
let revision = 0;
let content = emptyFloor;
let hear: (revision: RecordedRevision) => void = () => undefined;

function publish(): RecordedRevision {
  revision += 1;
  const at = new Date(nowMs).toISOString();
  const values = { waiting: revision };
  content = applyEvents(content, [
    {
      ...{ type: "service-stats", source: "interact", full: false, at },
      services: [{ name: "SAC", stats: [{ media: "chat", values }] }],
    },
  ]);
  return { epoch: "KILLED", revision, content, at };
}

const log = await openSegmentLog({
  ...{ folder, mostBytes: 1e8, keptMs: 86_400_000 },
  onUnreadable: (path, error) => process.stderr.write(`${path}: ${error}\n`),
});
const recorder = createRecorder({
  subscribe(listener) {
    hear = listener;
    return publish();
  },
  log,
  fileBytes: 20_000,
  now: () => nowMs,
  setTimer: () => () => undefined,
  logger: { warn: (_fields, message) => process.stderr.write(`${message}\n`) },
});
for (;;) {
  for (let count = 0; count < 20; count += 1) {
    nowMs += stepMs;
    hear(publish());
  }
  await recorder.flush();
  process.stdout.write(`${nowMs}\n`);
}
