import type { PlainValue } from "./plain-node.ts";

/** Sets a member under any name at all: `__proto__` becomes an ordinary member, as `JSON.parse` makes it, and touches no prototype. */
export function setOwn(node: Record<string, PlainValue>, key: string, value: PlainValue): void {
  if (key !== "__proto__") {
    node[key] = value;
    return;
  }
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}
