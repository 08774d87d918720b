import type { FloorEvent } from "@/lib/domain/index.ts";

/** Reports that are folded in one go: some 10 ms of work. */
const reportsAtOnce = 500;

/** A batch in parts of bounded work, which folded one after another leave the same floor. A light batch is one part. */
export function partsOf(events: readonly FloorEvent[]): readonly (readonly FloorEvent[])[] {
  const parts: FloorEvent[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const event of events.flatMap(split)) {
    const added = weightOf(event);
    if (weight + added > reportsAtOnce) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(event);
    weight += added;
  }
  return parts;
}

/** Statistics say something of each entity by itself. Whole lists also say who is missing: they stay in one piece. */
function split(event: FloorEvent): readonly FloorEvent[] {
  if (event.type === "agent-stats") return slices(event.agents).map((agents) => ({ ...event, agents }));
  if (event.type === "service-stats") {
    return slices(event.services).map((services) => ({ ...event, services }));
  }
  return [event];
}

function slices<T>(reports: readonly T[]): readonly (readonly T[])[] {
  if (reports.length <= reportsAtOnce) return [reports];
  return Array.from({ length: Math.ceil(reports.length / reportsAtOnce) }, (_, index) =>
    reports.slice(index * reportsAtOnce, (index + 1) * reportsAtOnce),
  );
}

function weightOf(event: FloorEvent): number {
  if (event.type === "agent-stats" || event.type === "agents-listed") return event.agents.length;
  if (event.type === "service-stats" || event.type === "services-listed") return event.services.length;
  return 1;
}
