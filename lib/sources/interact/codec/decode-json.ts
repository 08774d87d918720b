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

/** Walks every member of a body that may hold tens of thousands: it makes no lists of them. */
function isDeeper(value: PlainNode | readonly PlainValue[], levels: number): boolean {
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (isNested(item) && isDeeper(item, levels - 1)) return true;
    return false;
  }
  const node = value as PlainNode;
  for (const key in node) {
    const member = node[key];
    if (isNested(member) && isDeeper(member, levels - 1)) return true;
  }
  return false;
}

function isNested(value: PlainValue | undefined): value is PlainNode | readonly PlainValue[] {
  return typeof value === "object" && value !== null;
}

function isNode(value: PlainValue): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
