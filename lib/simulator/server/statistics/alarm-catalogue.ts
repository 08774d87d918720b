import type { Quirks } from "../control/quirks";

/** An alarm the server can watch. */
export interface AlarmKind {
  /** As the world knows it. */
  readonly alarm: string;
  readonly scope: "service" | "agent";
}

const kinds = new Map<string, AlarmKind>(
  [
    "max_queue_abandonn_rate",
    "max_branch_abandomn_rate",
    "max_queue_time",
    "max_queue_length",
    "max_call_time",
    "max_handle_time",
    "min_profile",
  ].map((alarm) => [alarm, { alarm, scope: "service" }]),
);
kinds.set("max_fail_pause_quantity", { alarm: "max_fail_pause_quantity", scope: "agent" });

/**
 * Finds an alarm by the name a subscriber used. The table's spelling and that of the manual's XML
 * example are understood; a quirk leaves one single spelling.
 */
export function findAlarm(name: string, quirks: Quirks): AlarmKind | undefined {
  const [, place] = /^max_(queue|branch)_abando(?:nn|mn|n)_rate$/.exec(name) ?? [];
  if (place === undefined) return kinds.get(name);
  const canonical = place === "queue" ? "max_queue_abandonn_rate" : "max_branch_abandomn_rate";
  return spellings(canonical, place, quirks).includes(name) ? kinds.get(canonical) : undefined;
}

function spellings(canonical: string, place: string, quirks: Quirks): readonly string[] {
  if (quirks.has("37")) return [`max_${place}_abandomn_rate`];
  if (quirks.has("37b")) return [`max_${place}_abandon_rate`];
  return [canonical, `max_${place}_abandomn_rate`];
}
