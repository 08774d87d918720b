import type { PlainNode, PlainValue } from "../codec/index.ts";
import { agentShape } from "./agent-shape.ts";
import { canonicalWord } from "./canonical-word.ts";
import { classificationShape } from "./classification-shape.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { findList } from "./find-list.ts";
import { pauseShape } from "./pause-shape.ts";
import { readRecords } from "./read-records.ts";
import { readText } from "./read-text.ts";
import { serviceListingShape } from "./service-listing-shape.ts";
import type { WireListing } from "./wire-listing.ts";

/**
 * The registered items of one target in a message out of its envelope. The target decides what the items are:
 * the samples put agents, classifications and pauses under each other's names. Without any list, a drop is counted.
 */
export function readListing<Target extends WireListing["target"]>(
  target: Target,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): Extract<WireListing, { target: Target }> {
  const list = findList(node, listNames[target]);
  if (list === undefined) diagnostics.drop();
  const listing = readers[target](list, node, diagnostics);
  return listing as Extract<WireListing, { target: Target }>;
}

const listNames: Readonly<Record<WireListing["target"], readonly string[]>> = {
  agents_list: ["agents"],
  services_list: ["services"],
  pause_type_list: ["pauses"],
  classification_list: ["classification", "classifications"],
};

const readers: Readonly<
  Record<
    WireListing["target"],
    (list: PlainValue | undefined, node: PlainNode, diagnostics: DiagnosticsCollector) => WireListing
  >
> = {
  agents_list: (list, _node, diagnostics) => ({
    target: "agents_list",
    agents: readRecords(agentShape, list, diagnostics),
  }),
  services_list: (list, _node, diagnostics) => ({
    target: "services_list",
    services: readRecords(serviceListingShape, list, diagnostics),
  }),
  pause_type_list: (list, node, diagnostics) => ({
    target: "pause_type_list",
    trigger: canonicalWord(readText(node.trigger) ?? "") === "scheduled" ? "scheduled" : "manual",
    pauses: readRecords(pauseShape, list, diagnostics),
  }),
  classification_list: (list, _node, diagnostics) => ({
    target: "classification_list",
    classifications: readRecords(classificationShape, list, diagnostics),
  }),
};
