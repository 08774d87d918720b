"use client";

import { formatDuration } from "@/lib/format/index.ts";
import { useElapsedText } from "@/lib/live/index.ts";
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
  const reason = useReason();
  const write = (seconds: number) => `${isAtLeast ? "≥ " : ""}${formatDuration(seconds)}`;
  const clock = runsWhilePaused ? "server" : "screen";
  const elapsed = useElapsedText(Date.parse(since ?? ""), plusSeconds, clock, write);
  if (elapsed === undefined) {
    return <Absent reason={reason(absence)} {...(hooks === undefined ? {} : { hooks })} />;
  }
  return (
    <span ref={elapsed.element} className="live-value" {...hooks} data-value={elapsed.seconds}>
      {elapsed.text}
    </span>
  );
}
