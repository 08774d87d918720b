import type { KpiUnit } from "../kpi/kpi.ts";

/** What an attribute of Omni's dashboards of digital contacts is, whoever it is about. */
export interface OmniAttribute {
  readonly id: OmniAttributeId;
  readonly unit: Exclude<KpiUnit, "ratio">;
  /** `now`: as things stand; `day`: since midnight, or what is nearest to it. */
  readonly counted: "now" | "day";
  /** What a reader should know although the value is exact, as codes. */
  readonly notes: readonly string[];
}

const attributes = [
  { id: "queue", unit: "count", counted: "now", notes: [] },
  { id: "received", unit: "count", counted: "day", notes: [] },
  { id: "sessions", unit: "count", counted: "now", notes: ["ringing_counts"] },
  { id: "handling", unit: "count", counted: "now", notes: [] },
  { id: "handled", unit: "count", counted: "day", notes: ["open_contacts_count"] },
  { id: "finished", unit: "count", counted: "day", notes: [] },
  { id: "current_chats", unit: "count", counted: "now", notes: ["same_names_merge"] },
  { id: "aht", unit: "seconds", counted: "day", notes: [] },
  { id: "reply_time", unit: "seconds", counted: "day", notes: ["messages_not_kept"] },
  { id: "first_reply_time", unit: "seconds", counted: "day", notes: ["accepted_seen_only"] },
  { id: "capacity", unit: "count", counted: "now", notes: ["paused_have_slots", "chat_slots_shared"] },
  { id: "used_slots", unit: "count", counted: "now", notes: ["private_count"] },
  { id: "logged", unit: "count", counted: "now", notes: [] },
  { id: "available", unit: "count", counted: "now", notes: ["busy_is_available"] },
  { id: "paused", unit: "count", counted: "now", notes: ["faults_are_pauses"] },
  { id: "talking", unit: "count", counted: "now", notes: ["voice_only"] },
  { id: "offline", unit: "count", counted: "now", notes: [] },
  { id: "min_wait", unit: "seconds", counted: "day", notes: [] },
  { id: "avg_wait", unit: "seconds", counted: "day", notes: ["abandoned_waits_count"] },
  { id: "max_wait", unit: "seconds", counted: "day", notes: [] },
] as const;

export type OmniAttributeId = (typeof attributes)[number]["id"];

/** Every attribute of Omni's `chat-services` that is a number, by our id, in Omni's order. */
export const omniAttributes: ReadonlyMap<OmniAttributeId, OmniAttribute> = new Map(
  attributes.map((attribute) => [attribute.id, attribute]),
);
