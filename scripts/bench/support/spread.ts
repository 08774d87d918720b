import type { Finding } from "./report.ts";
import { median } from "./statistics.ts";

/** The median of some repetitions, with all of them for the scatter. */
export function spread(runs: readonly number[]): Pick<Finding, "value" | "runs"> {
  return { value: median(runs), runs };
}
