import { type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { isPlainNode } from "./is-plain-node.ts";

/** The members of a list field: none, one without its list, wrapped or not. An absent or empty field is an empty list. */
export function readList(value: PlainValue | undefined): readonly PlainValue[] {
  if (isList(value)) return value;
  if (value === undefined || value === null) return [];
  if (!isPlainNode(value)) return typeof value === "string" && value.trim() === "" ? [] : [value];
  if (isList(value.member)) return value.member;
  const content = unwrapEnvelope(value);
  const keys = Object.keys(content);
  const only = keys.length === 1 ? content[keys[0] ?? ""] : undefined;
  if (isList(only)) return only;
  return keys.length === 0 ? [] : [content];
}

function isList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}
