import type { PlainNode, PlainValue } from "../codec/index.ts";
import { canonicalKey } from "./canonical-key.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { knownFields } from "./known-fields.ts";

/** The same node with every field under its one spelling. Unknown fields are counted and kept; `__proto__` is counted and left out. */
export function canonicalNode(node: PlainNode, diagnostics: DiagnosticsCollector): PlainNode {
  let isCanonical = true;
  for (const key in node) {
    if (knownFields.has(key)) continue;
    isCanonical = false;
    break;
  }
  return isCanonical ? node : rename(node, diagnostics);
}

function rename(node: PlainNode, diagnostics: DiagnosticsCollector): PlainNode {
  const renamed: Record<string, PlainValue> = {};
  for (const [key, value] of Object.entries(node)) {
    const name = canonicalKey(key);
    if (name === "__proto__") {
      diagnostics.drop();
      continue;
    }
    if (!knownFields.has(name)) diagnostics.unknownField(key);
    renamed[name] = value;
  }
  return renamed;
}
