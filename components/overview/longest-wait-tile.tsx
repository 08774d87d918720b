"use client";

import { defaultThresholds, judge, type Reading, resolveThreshold } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { LateAgainstDay } from "../history/late-against-day.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useEntityName } from "../live/use-entity-name.ts";
import { entityPath } from "../ui/entity-path.ts";
import { KpiTile } from "./kpi-tile.tsx";

const hour = 3_600;

/** Who waits longest, how long and where; judged by the limit of that service and medium, since waits of media differ. */
export function LongestWaitTile({
  reading,
  isLive,
}: {
  readonly reading: Reading;
  readonly isLive: boolean;
}) {
  const t = useWords("kpi");
  const oldest = reading.quality === "unavailable" ? undefined : reading.oldest;
  // Nothing ticks while nobody waits.
  const nowMs = useNow("screen", oldest === undefined ? hour : 1);
  const name = useEntityName("services", oldest?.service ?? "");
  const threshold =
    oldest &&
    resolveThreshold(defaultThresholds, "longest_wait", { service: oldest.service, media: oldest.media });
  const seconds =
    oldest === undefined || nowMs === undefined ? undefined : (nowMs - Date.parse(oldest.startedAt)) / 1_000;
  const isJudged = threshold !== undefined && seconds !== undefined && isLive;
  return (
    <KpiTile
      kpi="longest_wait"
      href={oldest === undefined ? "/services" : entityPath("services", oldest.service)}
      label={t("longest_wait")}
      note={oldest === undefined ? undefined : name}
      verdict={
        isJudged && reading.quality !== "unavailable"
          ? judge({ ...reading, value: seconds }, threshold)
          : undefined
      }
      change={
        <LateAgainstDay
          kpi="longest_wait"
          reading={
            reading.quality === "unavailable" ? reading : { ...reading, value: seconds ?? reading.value }
          }
        />
      }
    >
      <TickingDuration
        since={oldest?.startedAt}
        absence={reading.quality === "unavailable" ? reading.reason : "since_unknown"}
        hooks={{ "data-metric": "longest_wait" }}
      />
    </KpiTile>
  );
}
