import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readListing } from "./read-listing.ts";
import type { WireListing } from "./wire-listing.ts";

/** The answer of get_pause_type_list [manual]. `trigger` is `manual` unless the answer says otherwise. */
export function readPausesList(
  tree: PlainNode,
): Reading<Extract<WireListing, { target: "pause_type_list" }>> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  return diagnostics.reading(readListing("pause_type_list", node, diagnostics));
}
