import type { CommandResult } from "./command-desk.ts";

/** Whether a result says what the source made of a command: what never reached it may be tried again under the same key. */
export function isFinal(result: CommandResult): boolean {
  if (result.outcome === "answered") return true;
  return result.code === "refused" || result.code === "cti_timeout";
}
