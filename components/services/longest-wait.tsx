"use client";

import type { FloorService } from "@/lib/domain/index.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { oldestQueued } from "./oldest-queued.ts";
import { whyNoWait } from "./why-no-wait.ts";

/** How long the oldest waiting call has waited, ticking; a dash that tells whether nobody waits or nobody knows. */
export function LongestWait({ service, media }: { readonly service: FloorService; readonly media?: string }) {
  const missing = useAbsence(service.source, "service_details");
  const oldest = oldestQueued(service, media);
  return (
    <TickingDuration
      since={oldest?.startedAt}
      absence={whyNoWait(service, media, missing)}
      hooks={{ "data-metric": "longest_wait", ...(media === undefined ? {} : { "data-media": media }) }}
    />
  );
}
