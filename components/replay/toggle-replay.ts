import { currentNow, currentReplay, enterReplay, leaveReplay } from "@/lib/live/index.ts";

/** Whoever looks back has usually just seen something. */
const backMs = 60_000;

/** Enters the replay a minute ago, or leaves it. */
export function toggleReplay(): void {
  const nowMs = currentNow();
  if (currentReplay() !== undefined) leaveReplay();
  else if (nowMs !== undefined) void enterReplay({ atMs: nowMs - backMs });
}
