import type { PlainNode, PlainValue } from "../codec/index.ts";

/** Whether a value is an object with fields. */
export function isPlainNode(value: PlainValue | undefined): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
