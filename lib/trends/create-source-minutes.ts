import type { FloorSource, GapReason, Presence } from "@/lib/domain/index.ts";
import { minuteMs, minuteOf } from "./minute.ts";

const minutesKept = 26 * 60;
/** After a link is back, statistics take a while to be told again; increases of that while are of another time. */
const settleMs = 15_000;

/** In the order in which they are kept. */
export const presenceOrder: readonly Presence[] = [
  "available",
  "busy",
  "private",
  "paused",
  "faulted",
  "offline",
  "unknown",
];

export type PresenceCounts = Readonly<Record<Presence, number>>;

const marks = ["not_recorded", "whole", "not_live"] as const;

/** Which minutes of a source can be believed, and how many of its agents were in which presence at their end. */
export interface SourceMinutes {
  /** Takes what is known of the link now. A silence found out late unmakes the minutes in which it began. */
  observe(source: FloorSource, atMs: number): void;
  /** The clock was set back: what it shows from now on is recorded. */
  beginAt(nowMs: number): void;
  /** Ends a minute. `isSeen`: this process was awake throughout it. */
  close(minute: number, isSeen: boolean, presences: PresenceCounts): void;
  /** undefined = the minute is whole. */
  gapAt(minute: number): GapReason | undefined;
  presencesAt(minute: number): PresenceCounts;
}

/** `onUnmade` is told of each minute that was called whole and is not. */
export function createSourceMinutes(
  startedAtMs: number,
  onUnmade: (minute: number) => void = () => undefined,
): SourceMinutes {
  const mark = new Uint8Array(minutesKept);
  const minutes = new Float64Array(minutesKept).fill(Number.NaN);
  const presences = new Uint16Array(minutesKept * presenceOrder.length);
  let isLive = false;
  let wasLive = false;
  let liveSinceMs = Number.POSITIVE_INFINITY;
  let beganMs = startedAtMs;

  function set(minute: number, what: (typeof marks)[number]): void {
    minutes[minute % minutesKept] = minute;
    mark[minute % minutesKept] = marks.indexOf(what);
  }
  function markAt(minute: number): (typeof marks)[number] {
    if (minutes[minute % minutesKept] !== minute) return "not_recorded";
    return marks[mark[minute % minutesKept] ?? 0] ?? "not_recorded";
  }
  function unmake(sinceMs: number, untilMs: number): void {
    const first = Math.max(minuteOf(sinceMs), minuteOf(untilMs) - minutesKept + 1);
    for (let minute = first; minute < minuteOf(untilMs); minute += 1) {
      if (markAt(minute) !== "whole") continue;
      set(minute, "not_live");
      onUnmade(minute);
    }
  }
  return {
    observe({ link, linkSince }, atMs) {
      isLive = link === "live";
      if (isLive) {
        const toldMs = Date.parse(linkSince);
        // A clock that was set back since has not come to that instant yet.
        liveSinceMs = Math.max(toldMs <= atMs ? toldMs : Math.min(liveSinceMs, atMs), beganMs);
        return;
      }
      wasLive = false;
      unmake(Date.parse(linkSince), atMs);
    },
    beginAt(nowMs) {
      beganMs = nowMs;
      liveSinceMs = Math.min(liveSinceMs, nowMs);
    },
    close(minute, isSeen, counts) {
      const isSettled = liveSinceMs + settleMs <= minute * minuteMs;
      const isWhole = isLive && wasLive && isSettled;
      if (!isSeen || beganMs > minute * minuteMs) set(minute, "not_recorded");
      else set(minute, isWhole ? "whole" : "not_live");
      for (const [index, presence] of presenceOrder.entries())
        presences[(minute % minutesKept) * presenceOrder.length + index] = counts[presence];
      wasLive = isLive;
    },
    gapAt(minute) {
      const found = markAt(minute);
      return found === "whole" ? undefined : found;
    },
    presencesAt(minute) {
      const start = (minute % minutesKept) * presenceOrder.length;
      const at = (presence: Presence) => presences[start + presenceOrder.indexOf(presence)] ?? 0;
      return {
        available: at("available"),
        busy: at("busy"),
        private: at("private"),
        paused: at("paused"),
        faulted: at("faulted"),
        offline: at("offline"),
        unknown: at("unknown"),
      };
    },
  };
}
