import type { Scope } from "./scope.ts";
import type { Topics } from "./topic.ts";

/** Viewers with the same key see the same: whatever is computed or encoded for one serves all of them. */
export function viewKey(scope: Scope, topics: Topics): string {
  return `${scopeKey(scope)} ${topics === undefined ? "all" : [...topics].sort().join(",")}`;
}

function scopeKey(scope: Scope): string {
  if (scope.kind !== "lists") return scope.kind;
  return JSON.stringify([listKey(scope.services), listKey(scope.agents)]);
}

function listKey(ids: readonly string[] | "all"): readonly string[] | "all" {
  return ids === "all" ? ids : [...new Set(ids)].sort();
}
