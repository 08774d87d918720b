import { ReplayError } from "./replay-error.ts";
import type { ReplayStep } from "./replayed-floor.ts";

/** One line of a record of steps. @throws ReplayError `damaged` when it is none. */
export function decodeStep(line: unknown): ReplayStep {
  if (Array.isArray(line) && line.length === 3) {
    const [atMs, revision, patch]: readonly unknown[] = line;
    const isPatch = typeof patch === "object" && patch !== null && !Array.isArray(patch);
    if (typeof atMs === "number" && typeof revision === "number" && isPatch)
      return { atMs, revision, patch: { ...patch } };
  }
  throw new ReplayError("damaged", "A change of the recording cannot be read.");
}
