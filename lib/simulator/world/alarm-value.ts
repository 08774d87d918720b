import type { Floor } from "./floor";
import type { CallRecord, LineRecord } from "./records";
import { wholeSeconds } from "./time/whole-seconds";
import type { Media } from "./types";

/**
 * The value an alarm watches now. Rates are whole percents (of the calls that left the queue; of the
 * calls that reached a branch), times whole seconds of the call that lasts longest now, lengths and
 * quantities counts, `min_profile` the highest profile among the waiting. Undefined when there is
 * nothing to watch: an unknown alarm or target, or no call to take it from.
 */
export function alarmValue(floor: Floor, alarm: string, target: string, media: Media): number | undefined {
  if (alarm === "max_fail_pause_quantity") {
    return floor.agents.get(target)?.states.entries((name) => name.endsWith("fail_pause"));
  }
  const line = floor.services.get(target)?.lines.get(media);
  return line === undefined ? undefined : LINE_ALARMS.get(alarm)?.(line, floor.now);
}

const LINE_ALARMS: ReadonlyMap<string, (line: LineRecord, now: number) => number | undefined> = new Map([
  [
    "max_queue_abandonn_rate",
    ({ ledger }: LineRecord) => percent(ledger.value("in_queue_abandoned"), ledger.value("dequeued")),
  ],
  ["max_branch_abandomn_rate", branchAbandonRate],
  ["max_queue_time", (line: LineRecord, now: number) => longest(line, now, queueSince)],
  ["max_queue_length", (line: LineRecord) => line.queue.length],
  ["max_call_time", (line: LineRecord, now: number) => longest(line, now, (call) => call.startedAt)],
  ["max_handle_time", (line: LineRecord, now: number) => longest(line, now, handledSince)],
  ["min_profile", highestProfile],
]);

function branchAbandonRate({ ledger }: LineRecord): number | undefined {
  const abandoned = ledger.value("branch_abandoned");
  return percent(abandoned, ledger.value("handled") + abandoned);
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((100 * part) / whole);
}

function longest(
  line: LineRecord,
  now: number,
  since: (call: CallRecord) => number | undefined,
): number | undefined {
  let earliest: number | undefined;
  for (const call of line.service.calls) {
    const from = call.line === line ? since(call) : undefined;
    if (from !== undefined && (earliest === undefined || from < earliest)) earliest = from;
  }
  return earliest === undefined ? undefined : wholeSeconds(now - earliest);
}

function queueSince(call: CallRecord): number | undefined {
  return call.phase === "queued" ? call.phaseSince - call.queuedMs : undefined;
}

function handledSince(call: CallRecord): number | undefined {
  return call.phase === "talking" ? call.answeredAt : undefined;
}

function highestProfile({ queue }: LineRecord): number | undefined {
  return queue.length === 0 ? undefined : Math.max(...queue.map(({ profile }) => profile));
}
