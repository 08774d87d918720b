import type { FloorEvent } from "@/lib/domain/index.ts";

/** The states that agents were last listed in: a list tells neither the reason of a pause nor one that waits. */
export interface ListedStates {
  /** Who is listed in another state than in the list before, or for the first time. */
  moved(events: readonly FloorEvent[]): readonly string[];
}

/** @see ListedStates */
export function createListedStates(): ListedStates {
  let known: ReadonlyMap<string, string> = new Map();
  return {
    moved(events) {
      const listed = events.filter((event) => event.type === "agents-listed");
      const states = new Map(
        listed.flatMap(({ agents }) =>
          agents.flatMap(({ name, report }): [string, string][] =>
            report === undefined ? [] : [[name, `${report.state} ${report.stateId ?? ""}`]],
          ),
        ),
      );
      const moved = [...states].filter(([name, state]) => known.get(name) !== state).map(([name]) => name);
      // A complete list is all there is to remember.
      known = listed.some(({ complete }) => complete) ? states : new Map([...known, ...states]);
      return moved;
    },
  };
}
