import type { z } from "zod";
import { type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";

/** One record in the given shape; undefined, counted as dropped, when it lacks what it must have. */
export function readRecord<Shape extends z.ZodType>(
  shape: Shape,
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): z.output<Shape> | undefined {
  if (!isPlainNode(value)) return diagnostics.drop();
  const parsed = shape.safeParse(canonicalNode(unwrapEnvelope(value), diagnostics));
  return parsed.success ? parsed.data : diagnostics.drop();
}
