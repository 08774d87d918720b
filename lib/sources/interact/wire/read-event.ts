import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";
import type { WireEvent } from "./wire-event.ts";

/** One event by name and decoded data. Never throws: what cannot be read is `unknown` or `malformed`, and counted. */

export function readEvent(eventName: string, tree: PlainNode): Reading<WireEvent> {
  throw new Error(`not yet ${eventName} ${typeof tree}`);
}
