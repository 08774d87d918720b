import type { FloorEvent } from "@/lib/domain/index.ts";

/**
 * Gathers the facts of one turn of the event loop into one call of `emit`, in order: after subscribing a CTI tells the
 * status of thousands of agents one by one, and the floor is better changed once.
 */
export function batchEmit(
  emit: (events: readonly FloorEvent[]) => void,
): (events: readonly FloorEvent[]) => void {
  let gathered: FloorEvent[] = [];
  const flush = (): void => {
    const events = gathered;
    gathered = [];
    emit(events);
  };
  return (events) => {
    if (events.length === 0) return;
    if (gathered.length === 0) setImmediate(flush);
    for (const event of events) gathered.push(event);
  };
}
