import { isEnvelope } from "./is-envelope.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import { setOwn } from "./set-own.ts";

/** The tree with the content of `response`, `request` or `data` in place of that wrapper; the same tree when there is none. */
export function unwrapEnvelope(tree: PlainNode): PlainNode {
  if (!Object.keys(tree).some((key) => isEnvelope(key))) return tree;
  const content: Record<string, PlainValue> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (!isEnvelope(key)) setOwn(content, key, value);
    else if (isNode(value)) copyInto(content, value);
    else if (value !== "" && value !== null) setOwn(content, key, value);
  }
  return content;
}

function copyInto(content: Record<string, PlainValue>, node: PlainNode): void {
  for (const [key, value] of Object.entries(node)) setOwn(content, key, value);
}

function isNode(value: PlainValue): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
