import type { BodyFields, BodyNode } from "./body-node";

/** The object inside `node`; undefined when it is none. */
export function readObject(node: BodyNode | undefined): BodyFields | undefined {
  return node instanceof Map ? node : undefined;
}
