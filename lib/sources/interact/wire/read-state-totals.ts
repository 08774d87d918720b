import type { PlainNode, PlainValue } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import { canonicalWord } from "./canonical-word.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readList } from "./read-list.ts";
import { readNumber } from "./read-number.ts";
import { readText } from "./read-text.ts";
import type { WireStateTotal } from "./wire-statistics.ts";

/** The rows of `states_details` [manual: on_agent_stats]. Keyed by id, for several pauses share a name; by hand, for speed. */
export function readStateTotals(
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): readonly WireStateTotal[] {
  const totals: WireStateTotal[] = [];
  for (const member of readList(value)) {
    const total = isPlainNode(member) ? readTotal(canonicalNode(member, diagnostics)) : diagnostics.drop();
    if (total !== undefined) totals.push(total);
    else if (isPlainNode(member)) diagnostics.drop();
  }
  return totals;
}

function readTotal(node: PlainNode): WireStateTotal | undefined {
  const id = readText(node.id);
  if (id === undefined || id === "__proto__") return undefined;
  const total: { -readonly [Field in keyof WireStateTotal]: WireStateTotal[Field] } = {
    id,
    name: canonicalWord(readText(node.name) ?? "unknown"),
    times: readNumber(node.times) ?? 0,
    totalSeconds: readNumber(node.total_time) ?? 0,
  };
  const trigger = readText(node.trigger);
  if (trigger !== undefined) total.trigger = canonicalWord(trigger);
  const prePause = node.pre_pause;
  if (isPlainNode(prePause)) {
    total.prePause = {
      times: readNumber(prePause.times) ?? 0,
      totalSeconds: readNumber(prePause.total_time) ?? 0,
    };
  }
  return total;
}
