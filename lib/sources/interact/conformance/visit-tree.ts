import type { PlainNode, PlainValue } from "../codec/index.ts";

/** Calls `visit` for every field of a decoded body, outermost first; `depth` is 0 at the root. */
export function visitTree(
  tree: PlainNode,
  visit: (key: string, value: PlainValue, node: PlainNode, depth: number) => void,
): void {
  const enter = (value: PlainValue, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    if (isList(value)) {
      for (const member of value) enter(member, depth);
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      visit(key, child, value, depth);
      enter(child, depth + 1);
    }
  };
  enter(tree, 0);
}

function isList(value: PlainNode | readonly PlainValue[]): value is readonly PlainValue[] {
  return Array.isArray(value);
}
