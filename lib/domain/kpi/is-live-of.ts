import { own } from "../own.ts";
import type { KpiContext } from "./kpi-context.ts";

/** Whether every source of these entities is live, and the screen does not know better. */
export function isLiveOf(
  entities: readonly { readonly source: string }[],
  { floor, isLive }: KpiContext,
): boolean {
  if (isLive === false) return false;
  const sources = new Set(entities.map(({ source }) => source));
  return [...sources].every((source) => own(floor.sources, source)?.link === "live");
}
