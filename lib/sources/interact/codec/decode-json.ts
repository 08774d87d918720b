import type { CodecErrorCode, Decoded } from "./codec-error.ts";
import { maxDepth } from "./max-depth.ts";
import { parseJson } from "./parse-json.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";

/** JSON to a plain tree: strict first, then mended. Duplicate keys: the last one counts. */
export function decodeJson(text: string): Decoded {
  const parsed = parseJson(text);
  if (parsed === undefined) return refuse("not_well_formed", "not JSON");
  const { value, mended } = parsed;
  if (!isNode(value)) return refuse("not_an_object", "a bare list or scalar");
  if (isDeeper(value, maxDepth)) return refuse("too_deep", `more than ${maxDepth} levels`);
  return { ok: true, tree: value, mended };
}

function refuse(code: CodecErrorCode, detail: string): Decoded {
  return { ok: false, error: { code, detail } };
}

function isDeeper(value: PlainValue, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((child: PlainValue) => isDeeper(child, levels - 1));
}

function isNode(value: PlainValue): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
