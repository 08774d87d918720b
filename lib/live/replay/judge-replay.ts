import type { Freshness } from "../freshness.ts";
import type { LiveState } from "../live-state.ts";

/**
 * How far a replayed floor could be believed then: by the links it tells, because nobody recorded signs of life. `link` never
 * says live, whatever it was: what is on screen is not the present.
 */
export function judgeReplay({ floor }: Pick<LiveState, "floor">): Freshness {
  if (floor === undefined) return { level: "loading", link: "down" };
  const broken = Object.values(floor.sources).find(({ link }) => link !== "live");
  if (broken === undefined) return { level: "fresh", link: "down" };
  if (broken.link === "connecting") return { level: "loading", link: "down" };
  const sinceMs = Date.parse(broken.heardAt ?? broken.linkSince);
  return { level: "not-live", link: "down", leg: "source", sinceMs };
}
