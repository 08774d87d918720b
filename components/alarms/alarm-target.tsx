"use client";

import type { FloorAlarm } from "@/lib/domain/index.ts";
import { EntityLink } from "../live/entity-link.tsx";

/** The service or agent an alarm is about, as a link to it. */
export function AlarmTarget({ alarm }: { readonly alarm: FloorAlarm }) {
  return <EntityLink collection={alarm.scope === "service" ? "services" : "agents"} id={alarm.target} />;
}
