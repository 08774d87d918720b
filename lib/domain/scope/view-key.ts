import type { Scope } from "./scope.ts";
import type { Topics } from "./topic.ts";
import { wantsAll } from "./wants-all.ts";

/** Viewers with the same key see the same: whatever is computed or encoded for one serves all of them. */
export function viewKey(scope: Scope, topics: Topics): string {
  const chosen = topics?.filter((topic) => topic !== "sources") ?? [];
  return `${scopeKey(scope)} ${wantsAll(topics) ? "all" : chosen.sort().join(",")}`;
}

function scopeKey(scope: Scope): string {
  if (scope.kind !== "lists") return scope.kind;
  return JSON.stringify([listKey(scope.services), listKey(scope.agents)]);
}

function listKey(ids: readonly string[] | "all"): readonly string[] | "all" {
  return ids === "all" ? ids : [...new Set(ids)].sort();
}
