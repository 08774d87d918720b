import type { PlainNode } from "../codec/index.ts";
import type { Reading } from "./diagnostics.ts";
import type { WireListing } from "./wire-listing.ts";

export function readServicesList(
  tree: PlainNode,
): Reading<Extract<WireListing, { target: "services_list" }>> {
  throw new Error(`not yet ${typeof tree}`);
}
