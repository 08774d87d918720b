import type { PlainNode } from "./plain-node.ts";

const envelopes = new Set(["response", "request", "data"]);

/** The inner node when the body is nothing but one `response`, `request` or `data` around it; else the node itself. */
export function unwrapEnvelope(tree: PlainNode): PlainNode {
  const keys = Object.keys(tree);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || !envelopes.has(key.trim().toLowerCase())) return tree;
  const inner = tree[key];
  if (inner === "" || inner === null) return {};
  return isNode(inner) ? inner : tree;
}

function isNode(value: PlainNode[string] | undefined): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
