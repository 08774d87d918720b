import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readListing } from "./read-listing.ts";
import { readNames } from "./read-names.ts";
import type { WireListing } from "./wire-listing.ts";

/** The answer of get_services_list [manual], complete or simple (names by direction). Without any list a drop is counted. */
export function readServicesList(
  tree: PlainNode,
): Reading<Extract<WireListing, { target: "services_list" }>> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  const { inbound_services: inbound, outbound_services: outbound } = node;
  if (inbound === undefined && outbound === undefined) {
    return diagnostics.reading(readListing("services_list", node, diagnostics));
  }
  const services = [
    ...readNames(inbound).map((name) => ({ name, direction: "inbound" as const })),
    ...readNames(outbound).map((name) => ({ name, direction: "outbound" as const })),
  ];
  return diagnostics.reading({ target: "services_list", services });
}
