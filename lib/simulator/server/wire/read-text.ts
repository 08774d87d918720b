import type { BodyNode } from "./body-node";

/** Trimmed text of a scalar; undefined for absent, null, blank, lists and objects. */
export function readText(node: BodyNode | undefined): string | undefined {
  if (typeof node !== "string" && typeof node !== "number" && typeof node !== "boolean") return undefined;
  const text = String(node).trim();
  return text === "" ? undefined : text;
}
