import type { GapReason, PresencePoint, PresenceTrend } from "@/lib/domain/index.ts";
import { nobody } from "./count-presences.ts";
import type { Recording } from "./create-recorder.ts";
import { type PresenceCounts, presenceOrder } from "./create-source-minutes.ts";
import { instantOf } from "./minute.ts";
import { planStretches } from "./plan-stretches.ts";

/**
 * Agents by presence over all sources, at the end of each stretch; unknown as soon as one source is. `minutes`: how
 * far back, absent = since midnight of the contact centre.
 */
export function readPresenceTrend(
  recording: Recording,
  minutes: number | undefined,
  until: number,
  timezone: string,
): PresenceTrend {
  const { dayStart, starts, stepMinutes } = planStretches({ until, minutes, timezone });
  const points = starts.map((start): PresencePoint => {
    const found = presencesAt(recording, Math.min(start + stepMinutes, until) - 1);
    return typeof found === "string"
      ? { at: instantOf(start), counts: null, gap: found }
      : { at: instantOf(start), counts: found };
  });
  return { timezone, dayStart: instantOf(dayStart), stepMinutes, points };
}

function presencesAt(recording: Recording, minute: number): PresenceCounts | GapReason {
  const sources = [...recording.sources().values()];
  const gap = sources.map((source) => source.gapAt(minute)).find((each) => each !== undefined);
  if (gap !== undefined || sources.length === 0) return gap ?? "not_recorded";
  return sources.map((source) => source.presencesAt(minute)).reduce(sum, nobody);
}

function sum(one: PresenceCounts, other: PresenceCounts): PresenceCounts {
  const total = { ...one };
  for (const presence of presenceOrder) Object.assign(total, { [presence]: one[presence] + other[presence] });
  return total;
}
