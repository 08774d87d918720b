import type { BodyFields, BodyNode } from "./body-node";

/** The object inside `node`; undefined when it is none. */
export function readObject(node: BodyNode | undefined): BodyFields | undefined {
  return node instanceof Map ? node : undefined;
}

/** Trimmed text of a scalar; undefined for absent, null, blank, lists and objects. */
export function readText(node: BodyNode | undefined): string | undefined {
  if (typeof node !== "string" && typeof node !== "number" && typeof node !== "boolean") return undefined;
  const text = String(node).trim();
  return text === "" ? undefined : text;
}

/** A finite number, also written as text; NaN when there is something else, undefined when absent. */
export function readNumber(node: BodyNode | undefined): number | undefined {
  if (node === undefined || node === null || node === "") return undefined;
  const text = readText(node);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** Texts of a list; a lone text is a list of one. Undefined for what holds no texts. */
export function readTexts(node: BodyNode | undefined): readonly string[] | undefined {
  if (node === undefined || node === null || node === "") return [];
  const lone = readText(node);
  if (lone !== undefined) return [lone];
  if (!Array.isArray(node)) return undefined;
  const texts = node.map((item: BodyNode) => readText(item));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
