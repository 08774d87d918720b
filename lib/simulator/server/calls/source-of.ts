import type { CallFacts } from "../../world/types";
import type { Quirks } from "../control/quirks";

/** Where a call comes from; the manual writes `internal_consultation` in one chapter, with a blank in others. */
export function sourceOf(call: CallFacts, quirks: Quirks): string {
  return quirks.has("41") ? call.source.replaceAll("_", " ") : call.source;
}
