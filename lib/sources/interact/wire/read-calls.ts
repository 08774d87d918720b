import type { PlainValue } from "../codec/index.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readCall } from "./read-call.ts";
import { readList } from "./read-list.ts";
import type { WireCall } from "./wire-call.ts";

/** The calls of a list field, each bad one dropped and counted. */
export function readCalls(
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): readonly WireCall[] {
  const calls: WireCall[] = [];
  for (const member of readList(value)) {
    const call = readCall(member, diagnostics);
    if (call !== undefined) calls.push(call);
  }
  return calls;
}
