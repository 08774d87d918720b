"use client";

import { formatDuration } from "@/lib/format/index.ts";
import { useFreshness, useNow } from "@/lib/live/index.ts";
import { Absent } from "../ui/absent.tsx";
import { useReason } from "./use-reason.ts";

/** Time since an instant of the server, ticking each second; `≥` before it when its start was not seen. */
export function TickingDuration({
  since,
  isAtLeast = false,
  plusSeconds = 0,
  hooks,
  absence = "since_unknown",
  runsWhilePaused = false,
}: {
  readonly since: string | undefined;
  readonly isAtLeast?: boolean | undefined;
  /** Added to the elapsed time: what was counted before `since`. */
  readonly plusSeconds?: number;
  readonly hooks?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly absence?: string;
  /** Ticks on while the screen is paused: for alarms, which a pause does not hold back. */
  readonly runsWhilePaused?: boolean;
}) {
  const tickMs = useNow(runsWhilePaused ? "server" : "screen");
  // Not live: what was true at the last good news is all that is known, so the time stands still there.
  const frozenMs = useFreshness(({ level, sinceMs }) => (level === "not-live" ? sinceMs : undefined));
  const nowMs = tickMs === undefined || frozenMs === undefined ? tickMs : Math.min(tickMs, frozenMs);
  const reason = useReason();
  const sinceMs = Date.parse(since ?? "");
  if (nowMs === undefined || !Number.isFinite(sinceMs)) {
    return <Absent reason={reason(absence)} {...(hooks === undefined ? {} : { hooks })} />;
  }
  const seconds = plusSeconds + Math.max(0, Math.floor((nowMs - sinceMs) / 1_000));
  return (
    <span className="live-value" {...hooks} data-value={seconds}>
      {isAtLeast ? "≥ " : ""}
      {formatDuration(seconds)}
    </span>
  );
}
