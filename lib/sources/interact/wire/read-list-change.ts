import type { PlainNode } from "../codec/index.ts";
import { canonicalWord } from "./canonical-word.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readListing } from "./read-listing.ts";
import { readText } from "./read-text.ts";
import type { WireEvent } from "./wire-event.ts";
import type { WireListing } from "./wire-listing.ts";

const targets: ReadonlyMap<string, WireListing["target"]> = new Map(
  (["agents_list", "services_list", "pause_type_list", "classification_list"] as const).map((target) => [
    target,
    target,
  ]),
);

/** `on_change` [manual: monitoring of registered items]. Without a target there is no telling what changed. */
export function readListChange(node: PlainNode, diagnostics: DiagnosticsCollector): WireEvent {
  const target = targets.get(canonicalWord(readText(node.target) ?? ""));
  if (target === undefined) return diagnostics.drop() ?? { kind: "malformed", name: "on_change" };
  return {
    kind: "list_change",
    isComplete: canonicalWord(readText(node.notification_mode) ?? "") === "complete",
    listing: readListing(target, node, diagnostics),
  };
}
