import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";

export function readMibs(tree: PlainNode): Reading<ReadonlyMap<string, string | number>> {
  throw new Error(`not yet ${typeof tree}`);
}
