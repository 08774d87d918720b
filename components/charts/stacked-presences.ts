import type { Presence } from "@/lib/domain/index.ts";

/** The presences of a stacked chart from the ground up: who works first, who is away on top. Logged out is nowhere. */
export const stackedPresences: readonly Exclude<Presence, "offline">[] = [
  "busy",
  "private",
  "available",
  "paused",
  "faulted",
  "unknown",
];

/** How strongly the colour of a presence fills: two that share a colour are told apart. */
export function fillOpacity(presence: Presence): number {
  return presence === "private" || presence === "unknown" ? 0.3 : 0.75;
}
