import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";
import type { WireGrants } from "./wire-answers.ts";

export function readGrants(tree: PlainNode): Reading<WireGrants> {
  throw new Error(`not yet ${typeof tree}`);
}
