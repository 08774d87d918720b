import type { PlainValue } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readCalls } from "./read-calls.ts";
import { readMediaStats } from "./read-media-stats.ts";
import { readText } from "./read-text.ts";
import type { WireServiceStats } from "./wire-statistics.ts";

/** One service of `on_service_stats`; dropped and counted without a name. */
export function readServiceStats(
  member: PlainValue,
  diagnostics: DiagnosticsCollector,
): WireServiceStats | undefined {
  if (!isPlainNode(member)) return diagnostics.drop();
  const node = canonicalNode(member, diagnostics);
  const name = readText(node.name);
  if (name === undefined) return diagnostics.drop();
  const stats = readMediaStats(node.stats, diagnostics);
  return node.calls_details === undefined
    ? { name, stats }
    : { name, stats, calls: readCalls(node.calls_details, diagnostics) };
}
