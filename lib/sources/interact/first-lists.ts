import type { FloorEvent } from "@/lib/domain/index.ts";

/**
 * After subscribing, the first list of each kind is whole whatever it says of itself, since some servers keep saying
 * `changes` [manual: config/monitor subscribe, "lista completa"].
 */
export interface FirstLists {
  mark(events: readonly FloorEvent[]): readonly FloorEvent[];
  /** Lists are about to be sent from the beginning. */
  begin(): void;
}

/** All lists are still to come. */
export function createFirstLists(): FirstLists {
  const seen = new Set<string>();
  return {
    mark: (events) =>
      events.map((event) => {
        const isList =
          event.type === "agents-listed" ||
          event.type === "services-listed" ||
          event.type === "pauses-listed";
        if (!isList || seen.has(event.type)) return event;
        seen.add(event.type);
        return { ...event, complete: true };
      }),
    begin: () => seen.clear(),
  };
}
