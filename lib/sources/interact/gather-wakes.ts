import type { Bell } from "./bell.ts";
import type { Clock } from "./clock.ts";

/** What wakes the keeper of a subscription. */
export type Wake = "renew" | "expired" | "names" | "resend" | "alarms";

/** How long to wait for more of the same: new names come in swarms, changes of alarms from a person or two. */
const coalesceMs = { names: 2000, alarms: 250 } as const;

interface Waiting {
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

/**
 * Sleeps until `bell` is rung, `delayMs` passed or `stop` aborts. Reasons wait for each other a little, so that one
 * subscribe takes them all; none is answered when the time has come or all is over.
 */
export async function gatherWakes(
  bell: Bell<Wake>,
  delayMs: number,
  { clock, stop }: Waiting,
): Promise<readonly Wake[]> {
  const wakes = [...(await bell.sleep(delayMs, stop))];
  const untilMs = clock.monotonicMs() + patienceMs(wakes);
  while (clock.monotonicMs() < untilMs && !stop.aborted && !wakes.includes("expired")) {
    wakes.push(...(await bell.sleep(untilMs - clock.monotonicMs(), stop)));
  }
  return wakes;
}

function patienceMs(wakes: readonly Wake[]): number {
  if (wakes.includes("names")) return coalesceMs.names;
  return wakes.includes("alarms") ? coalesceMs.alarms : 0;
}
