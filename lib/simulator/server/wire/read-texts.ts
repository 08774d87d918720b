import type { BodyNode } from "./body-node";
import { readText } from "./read-text";

/** Texts of a list; a lone text is a list of one. Undefined for what holds no texts. */
export function readTexts(node: BodyNode | undefined): readonly string[] | undefined {
  if (node === undefined || node === null || node === "") return [];
  const lone = readText(node);
  if (lone !== undefined) return [lone];
  if (!Array.isArray(node)) return undefined;
  const texts = node.map((item: BodyNode) => readText(item));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
