import type { BodyNode } from "./body-node";
import { readText } from "./read-text";

/** A finite number, also written as text; NaN when there is something else, undefined when absent. */
export function readNumber(node: BodyNode | undefined): number | undefined {
  if (node === undefined || node === null || node === "") return undefined;
  const text = readText(node);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
