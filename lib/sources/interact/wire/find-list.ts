import type { PlainNode, PlainValue } from "../codec/index.ts";
import { ownField } from "./own-field.ts";

/** Fields that are never the list of a message, whatever its samples say. */
const attributes = new Set([
  "command",
  "status",
  "resource",
  "target",
  "notification_mode",
  "trigger",
  "client_data",
]);

/** The list of a message: under one of its names, else, as in several samples, the first list under any name. */
export function findList(node: PlainNode, names: readonly string[]): PlainValue | undefined {
  for (const name of names) {
    const value = ownField(node, name);
    if (value !== undefined) return value;
  }
  return Object.entries(node).find(([key, value]) => Array.isArray(value) && !attributes.has(key))?.[1];
}
