import type { Presence } from "@/lib/domain/index.ts";

/** Presences in the order a supervisor looks at them: what may need help first, who is gone last. */
export const presences: readonly Presence[] = [
  "faulted",
  "paused",
  "private",
  "busy",
  "available",
  "unknown",
  "offline",
];
