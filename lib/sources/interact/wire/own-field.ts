import type { PlainNode, PlainValue } from "../codec/index.ts";

/** A field that the node itself has: `constructor` and its like are no fields. */
export function ownField(node: PlainNode, key: string): PlainValue | undefined {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}
