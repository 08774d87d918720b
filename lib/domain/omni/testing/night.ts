import type { FloorEvent } from "../../floor-event.ts";
import type { Reading } from "../../kpi/reading.ts";
import { facts } from "../../testing/facts.ts";
import { floorAfter } from "../../testing/floor-after.ts";
import { instant } from "../../testing/instant.ts";
import type { OmniAttributeId } from "../omni-attributes.ts";
import { readChatServices } from "../read-chat-services.ts";
import type { ChatServicesFilters } from "../select-entities.ts";
import { shift } from "./shift.ts";

const source = "interact";

/** The second at which the day begins. */
export const midnight = 3600;

/** The source's local day begins. */
export function began(date: string, startedAt: number, at = startedAt): FloorEvent {
  return { type: "day-began", source, date, startedAt: instant(startedAt), at: instant(at) };
}

export const yesterday: readonly FloorEvent[] = [
  facts.link("live", 0),
  began("2026-11-20", -3600, 0),
  facts.heard(0),
];

/** Somebody was there at midnight. */
export const seenMidnight: readonly FloorEvent[] = [facts.heard(midnight - 2), began("2026-11-21", midnight)];

/** All agents tell of their contacts, since before midnight. */
export const allAgentsHeard: FloorEvent = {
  type: "source-status",
  source,
  agentState: "push",
  agentEvents: { since: instant(0), isWhole: true },
};

/** The service SAC tells these statistics of its chats. */
export function sac(values: Readonly<Record<string, number>>, seconds: number): FloorEvent {
  return facts.serviceStats([{ name: "SAC", stats: [{ media: "chat", values }] }], seconds);
}

export const counters = {
  received: 40,
  handled: 30,
  talk_time: 2500,
  hold_time: 300,
  after_call_work_time: 200,
} as const;

/** SAC as it stood before midnight. */
export const night = shift.service(
  "SAC",
  { chat: { ...counters, dequeued: 20, queue_time: 610, longest_queue_time: 95 } },
  [],
);

/** What chat-services makes of it all, ten minutes after midnight. */
export function readings(events: readonly FloorEvent[], filters: ChatServicesFilters = {}) {
  return readChatServices(floorAfter(events), filters, {
    nowMs: Date.parse(instant(midnight + 600)),
    whatsappServices: [],
  });
}

/** A reading in short: `7`, `≈ 7 since_reset`, `— no_license`. */
export function say(reading: Reading | undefined): string {
  if (reading === undefined) return "nothing";
  if (reading.quality === "unavailable") return `— ${reading.reason}`;
  return reading.quality === "exact" ? `${reading.value}` : `≈ ${reading.value} ${reading.because.join(" ")}`;
}

/** A total in short. */
export function total(
  events: readonly FloorEvent[],
  attribute: OmniAttributeId,
  filters?: ChatServicesFilters,
): string {
  return say(readings(events, filters).total(attribute));
}
