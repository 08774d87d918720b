"use client";

import { useTranslations } from "next-intl";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { agentsPath } from "../agents/agents-path.ts";
import { presences } from "../agents/presences.ts";
import { MetricValue } from "../live/metric-value.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useEntityName } from "../live/use-entity-name.ts";
import { entityPath } from "../ui/entity-path.ts";
import { countFloor, type FloorTotals } from "./count-floor.ts";
import { KpiTile } from "./kpi-tile.tsx";

const nothingYet: FloorTotals = {
  services: 0,
  waitingServices: 0,
  handlingServices: 0,
  hasCalls: false,
  unknownAgents: 0,
};
const loggedIn = presences.filter((presence) => presence !== "offline" && presence !== "unknown");

/** The floor in eight numbers, in the order a supervisor scans them; each leads to its cause. */
export function KpiStrip() {
  const t = useTranslations("kpi");
  const known = useFloorValue(countFloor, isShallowEqual);
  const totals = known ?? nothingYet;
  const absence = useAbsence(undefined, "service_details");
  const agentAbsence = useAbsence(undefined, "agent_state", "no_state");
  const partOf = (reporting: number) =>
    reporting > 0 && reporting < totals.services
      ? t("partOf", { reporting, services: totals.services })
      : undefined;
  const unknown = totals.unknownAgents > 0 ? t("unknownAgents", { count: totals.unknownAgents }) : undefined;
  const agentTiles = [
    { metric: "ready", value: totals.ready, href: agentsPath(["available"]) },
    { metric: "in_contact", value: totals.inContact, href: agentsPath(["busy", "private"]) },
    { metric: "paused", value: totals.paused, href: agentsPath(["paused"]) },
    { metric: "faulted", value: totals.faulted, href: agentsPath(["faulted"]) },
  ];
  return (
    <ul className="kpi-strip" aria-label={t("label")}>
      <KpiTile href="/services" label={t("waiting")} note={partOf(totals.waitingServices)}>
        <MetricValue metric="waiting" value={totals.waiting} absence={absence} />
      </KpiTile>
      <LongestTile totals={totals} />
      <KpiTile href="/services" label={t("handling")} note={partOf(totals.handlingServices)}>
        <MetricValue metric="handling" value={totals.handling} absence={absence} />
      </KpiTile>
      {agentTiles.map(({ metric, value, href }) => (
        <KpiTile key={metric} href={href} label={t(metric)}>
          <MetricValue metric={metric} value={value} absence={agentAbsence} />
        </KpiTile>
      ))}
      <KpiTile href={agentsPath(loggedIn)} label={t("logged_in")} note={unknown}>
        <MetricValue metric="logged_in" value={totals.loggedIn} absence={agentAbsence} />
      </KpiTile>
    </ul>
  );
}

function LongestTile({ totals }: { readonly totals: FloorTotals }) {
  const t = useTranslations("kpi");
  const service = totals.longestService;
  const name = useEntityName("services", service ?? "");
  const missing = useAbsence(undefined, "service_details", "no_call_details");
  return (
    <KpiTile
      href={service === undefined ? "/services" : entityPath("services", service)}
      label={t("longest_wait")}
      note={service === undefined ? undefined : name}
    >
      <TickingDuration
        since={totals.longestSince}
        absence={totals.hasCalls ? "nobody_waiting" : missing}
        hooks={{ "data-metric": "longest_wait" }}
      />
    </KpiTile>
  );
}
