"use client";

import {
  defaultThresholds,
  type FloorTotal,
  judge,
  type Reading,
  resolveThreshold,
  trendKpiIds,
} from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { agentsPath } from "../agents/agents-path.ts";
import { presences } from "../agents/presences.ts";
import { LateAgainstDay } from "../history/late-against-day.tsx";
import { KpiValue } from "../kpi/kpi-value.tsx";
import { Absent } from "../ui/absent.tsx";
import { KpiTile } from "./kpi-tile.tsx";
import { LongestWaitTile } from "./longest-wait-tile.tsx";
import { useAgentsBeside, useFloorTotal } from "./use-floor-total.ts";

const loggedIn = presences.filter((presence) => presence !== "offline" && presence !== "unknown");

/** What is remembered over days. */
const remembered = trendKpiIds.filter((id) => id !== "longest_wait");

/** Where each figure leads: to its cause. */
const tiles: readonly { readonly total: FloorTotal; readonly href: string }[] = [
  { total: "waiting", href: "/services" },
  { total: "longest_wait", href: "/services" },
  { total: "service_level", href: "/services?sort=service_level" },
  { total: "abandon_rate", href: "/services?sort=abandon_rate-" },
  { total: "ready", href: agentsPath(["available"]) },
  { total: "in_contact", href: agentsPath(["busy", "private"]) },
  { total: "paused", href: agentsPath(["paused", "faulted"]) },
  { total: "logged_in", href: agentsPath(loggedIn) },
];

/** The floor in eight figures, in the order a supervisor scans them; each leads to its cause and opens its passport. */
export function KpiStrip() {
  const t = useWords("kpi");
  const isLive = useFreshness(({ level }) => level !== "not-live");
  return (
    <ul className="kpi-strip" aria-label={t("label")}>
      {tiles.map(({ total, href }) => (
        <Tile key={total} total={total} href={href} isLive={isLive} />
      ))}
    </ul>
  );
}

/** One of them, which draws again when it changes and not when another does. */
function Tile({
  total,
  href,
  isLive,
}: {
  readonly total: FloorTotal;
  readonly href: string;
  readonly isLive: boolean;
}) {
  const t = useWords("kpi");
  const absence = useWords("absence");
  const reading = useFloorTotal(total);
  const count = useAgentsBeside(total);
  if (total === "longest_wait" && reading !== undefined)
    return <LongestWaitTile reading={reading} isLive={isLive} />;
  return (
    <KpiTile
      kpi={total}
      href={href}
      label={t(total)}
      note={count > 0 ? t(total === "paused" ? "andFaulted" : "unknownAgents", { count }) : undefined}
      verdict={reading && isLive ? verdictOf(total, reading) : undefined}
      change={<Change total={total} reading={reading} />}
    >
      {reading === undefined ? <Absent reason={absence("loading")} /> : <KpiValue reading={reading} />}
    </KpiTile>
  );
}

/** Yesterday at this time beside a figure; nothing where no day is remembered. */
function Change({ total, reading }: { readonly total: FloorTotal; readonly reading: Reading | undefined }) {
  const kpi = remembered.find((id) => id === total);
  return kpi === undefined || reading === undefined ? null : <LateAgainstDay kpi={kpi} reading={reading} />;
}

/** The verdict on a figure of the whole floor; none where no limit holds for it. */
function verdictOf(total: FloorTotal, reading: Reading) {
  const threshold = resolveThreshold(defaultThresholds, total);
  return threshold && judge(reading, threshold);
}
