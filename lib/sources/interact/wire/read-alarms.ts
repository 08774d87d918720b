import { z } from "zod";
import { type PlainNode, type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { canonicalAlarmName } from "./canonical-alarm-name.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readList } from "./read-list.ts";
import { readRecords } from "./read-records.ts";
import { readText } from "./read-text.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireAlarm } from "./wire-event.ts";

const { text, word, requiredNumber } = shapeFields;

const activeShape = z
  .object({ service: text, agent: text, value: requiredNumber, reference: requiredNumber, media_type: word })
  .refine((active) => active.service !== undefined || active.agent !== undefined);

/** The `alarms` of `on_alarm` [manual], flattened: one entry per service or agent over a limit. */
export function readAlarms(
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): readonly WireAlarm[] {
  return readList(value).flatMap((member) => {
    if (!isPlainNode(member)) return diagnostics.drop() ?? [];
    return readActive(canonicalNode(unwrapEnvelope(member), diagnostics), diagnostics);
  });
}

function readActive(node: PlainNode, diagnostics: DiagnosticsCollector): readonly WireAlarm[] {
  const name = readText(node.name);
  if (name === undefined) return diagnostics.drop() ?? [];
  return readRecords(activeShape, node.active, diagnostics).map(({ service, agent, ...active }) => ({
    name: canonicalAlarmName(name),
    scope: service === undefined ? ("agent" as const) : ("service" as const),
    target: service ?? agent ?? "",
    value: active.value,
    reference: active.reference,
    media: active.media_type,
  }));
}
