import type { PlainValue } from "../codec/index.ts";
import { canonicalKey } from "./canonical-key.ts";
import { canonicalWord } from "./canonical-word.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { knownFields } from "./known-fields.ts";
import { readFlag } from "./read-flag.ts";
import { readNumber } from "./read-number.ts";
import { readText } from "./read-text.ts";
import type { WireCall } from "./wire-call.ts";

type Draft = { -readonly [Field in keyof WireCall]: WireCall[Field] };

/**
 * One call [manual: calls_details]. Written by hand, for statistics carry thousands of them; `callShape` says the
 * same in words. A call without an id is dropped and counted.
 */
export function readCall(value: PlainValue, diagnostics: DiagnosticsCollector): WireCall | undefined {
  if (!isPlainNode(value)) return diagnostics.drop();
  const call: Draft = { id: "", idEcho: "" };
  for (const key in value) {
    const field = value[key];
    if (field !== undefined && !assign(call, key, field)) assignOddlyNamed(call, key, field, diagnostics);
  }
  return call.id === "" ? diagnostics.drop() : call;
}

function assignOddlyNamed(
  call: Draft,
  key: string,
  value: PlainValue,
  diagnostics: DiagnosticsCollector,
): void {
  if (key === "request" && isPlainNode(value)) {
    for (const inner of Object.keys(value)) assign(call, inner, value[inner] ?? "");
    return;
  }
  const name = canonicalKey(key);
  if (name !== key && assign(call, name, value)) return;
  if (!knownFields.has(name)) diagnostics.unknownField(key);
}

function assign(call: Draft, key: string, value: PlainValue): boolean {
  switch (key) {
    case "call_id":
      call.id = readText(value) ?? "";
      call.idEcho = typeof value === "string" ? value : call.id;
      return true;
    case "agent":
      call.agent = readText(value);
      return true;
    case "service":
      call.service = readText(value);
      return true;
    case "media_type":
      call.media = readWord(value);
      return true;
    case "interlocutor":
      call.interlocutor = readText(value);
      return true;
    case "duration":
      call.durationSeconds = readNumber(value);
      return true;
    case "call_state":
      call.state = readWord(value);
      return true;
    case "call_type":
      call.direction = readDirection(value);
      return true;
    case "call_source":
      call.origin = readWord(value);
      return true;
    default:
      return assignRarer(call, key, value);
  }
}

function assignRarer(call: Draft, key: string, value: PlainValue): boolean {
  switch (key) {
    case "consultation_call_id":
      call.consultationCallId = readText(value);
      return true;
    case "entry_point":
      call.entryPoint = readText(value);
      return true;
    case "entry_address":
      call.entryAddress = readText(value);
      return true;
    case "profile":
      call.profile = readNumber(value);
      return true;
    case "priority":
      call.priority = readNumber(value);
      return true;
    case "queued":
      call.queued = readFlag(value);
      return true;
    default:
      return false;
  }
}

function readWord(value: PlainValue): string | undefined {
  const text = readText(value);
  return text === undefined ? undefined : canonicalWord(text);
}

function readDirection(value: PlainValue): WireCall["direction"] {
  const word = readWord(value);
  return word === "inbound" || word === "outbound" ? word : "unknown";
}
