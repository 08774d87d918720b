import { createHash } from "node:crypto";
import { type Sight, type Topics, viewKey } from "@/lib/domain/index.ts";
import { topics as allTopics } from "./topic.ts";

/** What one viewer sees of every floor. */
export interface View extends Sight {
  readonly key: string;
  /**
   * Appended to the floor's epoch in what the viewer is told; empty for the whole floor. What was sent under one view
   * cannot be patched into another: a viewer who comes back with other topics or rights must not resume.
   */
  readonly epochMark: string;
  readonly topics: Topics;
}

/**
 * Gives viewers who see the same the very same view object, as long as one of them is there: narrowing
 * remembers by scope object, so that they share its work too.
 */
export class ViewShelf {
  readonly #views = new Map<string, { readonly view: View; viewers: number }>();

  take(sight: Sight): View {
    const topics = normalized(sight.topics);
    const key = [viewKey(sight.scope, topics), sight.mask?.key]
      .filter((part) => part !== undefined)
      .join(" ");
    const kept = this.#views.get(key) ?? { view: viewOf(key, { ...sight, topics }), viewers: 0 };
    kept.viewers += 1;
    this.#views.set(key, kept);
    return kept.view;
  }

  giveBack({ key }: View): void {
    const kept = this.#views.get(key);
    if (kept === undefined) return;
    kept.viewers -= 1;
    if (kept.viewers === 0) this.#views.delete(key);
  }
}

function viewOf(key: string, sight: Sight & { readonly topics: Topics }): View {
  const isWhole = sight.scope.kind === "all" && sight.topics === undefined && sight.mask === undefined;
  return {
    ...sight,
    key,
    epochMark: isWhole ? "" : createHash("sha256").update(key).digest("hex").slice(0, 12),
  };
}

/** All topics in any order are the whole floor, which needs no narrowing. */
function normalized(topics: Topics): Topics {
  const isWhole =
    topics === undefined || allTopics.every((topic) => topic === "sources" || topics.includes(topic));
  return isWhole ? undefined : allTopics.filter((topic) => topic === "sources" || topics.includes(topic));
}
