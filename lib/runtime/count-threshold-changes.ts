import type { AlarmThreshold } from "@/lib/domain/index.ts";
import type { AlarmWatching } from "@/lib/sources/upstream.ts";

/** The limits that a source watches, with how often others came into force. */
export interface CountedThresholds extends AlarmWatching {
  changes(): number;
}

/** Counts the changes that the source accepted since the process started, and tells of each. */
export function countThresholdChanges(
  watching: AlarmWatching,
  onAccepted: (thresholds: readonly AlarmThreshold[]) => void,
): CountedThresholds {
  let changes = 0;
  return {
    thresholds: () => watching.thresholds(),
    async setAlarms(wanted) {
      const answer = await watching.setAlarms(wanted);
      if (answer.answer !== "accepted") return answer;
      changes += 1;
      onAccepted(wanted);
      return answer;
    },
    changes: () => changes,
  };
}
