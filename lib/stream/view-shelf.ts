import { type Scope, type Topic, type Topics, viewKey } from "@/lib/domain/index.ts";
import { topics as allTopics } from "./topic.ts";

/** What one viewer sees of every floor. */
export interface View {
  readonly key: string;
  readonly scope: Scope;
  readonly topics: Topics;
}

const everything: Scope = { kind: "all" };

/**
 * Gives viewers who see the same the very same view object, as long as one of them is there: narrowing
 * remembers by scope object, so that they share its work too.
 */
export class ViewShelf {
  readonly #views = new Map<string, { readonly view: View; viewers: number }>();

  take(topics: readonly Topic[] | undefined, scope: Scope = everything): View {
    const wanted = normalized(topics);
    const key = viewKey(scope, wanted);
    const kept = this.#views.get(key) ?? { view: { key, scope, topics: wanted }, viewers: 0 };
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

/** All topics in any order are the whole floor, which needs no narrowing. */
function normalized(topics: readonly Topic[] | undefined): Topics {
  const isWhole =
    topics === undefined || allTopics.every((topic) => topic === "sources" || topics.includes(topic));
  return isWhole ? undefined : allTopics.filter((topic) => topic === "sources" || topics.includes(topic));
}
