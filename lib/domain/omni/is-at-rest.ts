import type { FloorService } from "../floor.ts";
import { own } from "../own.ts";

/** Whether the gauges say that nothing waits and nothing is handled: then there are no calls, listed or not. */
export function isAtRest({ metrics }: Pick<FloorService, "metrics">): boolean {
  const byMedia = Object.values(metrics);
  return (
    byMedia.length > 0 &&
    byMedia.every((values) => own(values, "waiting") === 0 && own(values, "handling") === 0)
  );
}
