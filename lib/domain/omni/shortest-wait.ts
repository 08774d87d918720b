import type { FloorDay, FloorServiceDay } from "../floor-day.ts";
import type { AbsenceReason } from "../kpi/reading.ts";
import type { Contact } from "./create-agent-book.ts";
import { absentPart, countedPart, type Part } from "./part.ts";

interface Queue {
  readonly calls: readonly Contact[] | null;
  readonly callsReason: AbsenceReason;
  readonly day: FloorDay | undefined;
  readonly nowMs: number;
}

/**
 * The shortest wait of a contact that was seen to leave the queue today; before the first, of those that wait now.
 * Interact has no such statistic, and both are read from lists of calls: near the truth, never exact.
 */
export function shortestWait(
  days: readonly (FloorServiceDay | undefined)[],
  { calls, callsReason, day, nowMs }: Queue,
): Part {
  const seen = days.flatMap((each) => each?.shortestWaitSeconds ?? []);
  if (seen.length > 0) {
    return countedPart("shortest_wait_seconds", Math.round(Math.min(...seen)), {
      because: ["wait_from_lists"],
      ...(day === undefined ? {} : { since: day.since }),
    });
  }
  if (calls === null) return absentPart(callsReason);
  const starts = calls.flatMap(([, { queued, startedAt }]) => (queued && startedAt ? [startedAt] : []));
  if (starts.length === 0) return absentPart("nothing_counted");
  const latestMs = Math.max(...starts.map((start) => Date.parse(start)));
  const seconds = Math.max(0, Math.round((nowMs - latestMs) / 1000));
  return countedPart("shortest_wait_seconds", seconds, { because: ["only_waiting_now"] });
}
