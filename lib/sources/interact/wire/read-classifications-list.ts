import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readListing } from "./read-listing.ts";
import type { WireListing } from "./wire-listing.ts";

/** The answer of get_classification_list [manual]. */
export function readClassificationsList(
  tree: PlainNode,
): Reading<Extract<WireListing, { target: "classification_list" }>> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  return diagnostics.reading(readListing("classification_list", node, diagnostics));
}
