"use client";

import type { Reading, TrendKpiId } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { ChangeMark } from "../../history/change-mark.tsx";
import { useChangeAgainstDay } from "../../history/use-change-against-day.ts";
import { Absent } from "../../ui/absent.tsx";

export interface TileAgainstDayProps {
  readonly kpi: TrendKpiId;
  readonly reading: Reading;
  /** A service; absent: all that the viewer sees. */
  readonly service: string | undefined;
}

/** How the figure of a tile stands against yesterday at this time, with the time, as nobody can point at a wall. */
export function TileAgainstDay({ kpi, reading, service }: TileAgainstDayProps) {
  const t = useWords("history");
  const change = useChangeAgainstDay({
    kpi,
    reading,
    against: "yesterday",
    ...(service === undefined ? {} : { service }),
  });
  if (!("absence" in change))
    return (
      <div className="tile-against">
        <ChangeMark kpi={kpi} {...change} />
      </div>
    );
  const { absence, reason } = change;
  if (absence === "loading") return <div className="tile-against" />;
  // Other reasons stand elsewhere on the screen.
  const isTold = absence === "nothingToCompare" || absence === "nothingToday";
  return (
    <div className="tile-against" data-change="absent">
      <Absent reason={reason} /> <span aria-hidden="true">{isTold ? reason : t("otherDay.yesterday")}</span>
    </div>
  );
}
