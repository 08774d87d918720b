import { own } from "../own.ts";
import type { KpiContext } from "./kpi-context.ts";

/** Whether every source of these entities is live, and the screen does not know better. */
export function isLiveOf(
  entities: readonly { readonly source: string }[],
  { floor, isLive }: KpiContext,
): boolean {
  if (isLive === false) return false;
  let looked: string | undefined;
  // Hundreds of entities of one source are one question.
  return entities.every(({ source }) => {
    if (source === looked) return true;
    looked = source;
    return own(floor.sources, source)?.link === "live";
  });
}
