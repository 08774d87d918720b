import type { PauseFacts } from "../../world/types";
import type { Tree } from "../wire/tree";

/** A pause reason; minutes. */
export function describeListedPause(pause: PauseFacts): Tree {
  const lead = { pause: pause.name, id: pause.id };
  return pause.trigger === "manual"
    ? { ...lead, total: pause.totalMinutes, partial: pause.partialMinutes }
    : { ...lead, duration: pause.durationMinutes };
}
