import type { Scope } from "./scope.ts";
import { topics as allTopics, type Topic } from "./topic.ts";

/** What one viewer sees of every floor. Viewers whose views have the same key share all work. */
export interface ViewerView {
  readonly key: string;
  readonly topics: ReadonlySet<Topic>;
  readonly scope: Scope;
  /** Nothing is left out: the floor itself is its own view. */
  readonly isWhole: boolean;
}

export function viewerView(topics: readonly Topic[] = allTopics, scope: Scope = "all"): ViewerView {
  const asked = allTopics.filter((topic) => topics.includes(topic));
  return {
    key: `${asked.join(",")} ${scopeKey(scope)}`,
    topics: new Set(asked),
    scope,
    isWhole: scope === "all" && asked.length === allTopics.length,
  };
}

function scopeKey(scope: Scope): string {
  return scope === "all" ? "all" : JSON.stringify([sorted(scope.services), sorted(scope.agents)]);
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
