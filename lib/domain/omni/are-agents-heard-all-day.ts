import type { FloorSource } from "../floor.ts";

/** Whether all agents have told what happens to their contacts, without a gap, since the day began. */
export function areAgentsHeardAllDay(source: Pick<FloorSource, "day" | "agentEvents"> | undefined): boolean {
  const { day, agentEvents } = source ?? {};
  return day !== undefined && agentEvents?.isWhole === true && agentEvents.since <= day.startedAt;
}
