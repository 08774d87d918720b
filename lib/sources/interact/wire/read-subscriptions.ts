import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";
import type { WireSubscription } from "./wire-answers.ts";

export function readSubscriptions(tree: PlainNode): Reading<readonly WireSubscription[]> {
  throw new Error(`not yet ${typeof tree}`);
}
