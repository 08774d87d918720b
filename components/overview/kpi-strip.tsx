"use client";

import { useTranslations } from "next-intl";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { MetricValue } from "../live/metric-value.tsx";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useEntityName } from "../live/use-entity-name.ts";
import { entityPath } from "../ui/entity-path.ts";
import { countFloor, type FloorTotals } from "./count-floor.ts";
import { KpiTile } from "./kpi-tile.tsx";

const nothingYet: FloorTotals = { hasCalls: false, unknownAgents: 0 };

/** The floor in eight numbers, in the order a supervisor scans them; each leads to its cause. */
export function KpiStrip() {
  const t = useTranslations("kpi");
  const known = useFloorValue(countFloor, isShallowEqual);
  const totals = known ?? nothingYet;
  const absence = known === undefined ? "loading" : "not_reported";
  const agentAbsence = known === undefined ? "loading" : "no_state";
  const unknown = totals.unknownAgents > 0 ? t("unknownAgents", { count: totals.unknownAgents }) : undefined;
  const agentTiles = [
    { metric: "ready", value: totals.ready, href: "/agents?presence=available" },
    { metric: "in_contact", value: totals.inContact, href: "/agents?presence=busy" },
    { metric: "paused", value: totals.paused, href: "/agents?presence=paused" },
    { metric: "faulted", value: totals.faulted, href: "/agents?presence=faulted" },
  ];
  return (
    <ul className="kpi-strip" aria-label={t("label")}>
      <KpiTile href="/services" label={t("waiting")}>
        <MetricValue metric="waiting" value={totals.waiting} absence={absence} />
      </KpiTile>
      <LongestTile totals={totals} isKnown={known !== undefined} />
      <KpiTile href="/services" label={t("handling")}>
        <MetricValue metric="handling" value={totals.handling} absence={absence} />
      </KpiTile>
      {agentTiles.map(({ metric, value, href }) => (
        <KpiTile key={metric} href={href} label={t(metric)}>
          <MetricValue metric={metric} value={value} absence={agentAbsence} />
        </KpiTile>
      ))}
      <KpiTile href="/agents" label={t("logged_in")} note={unknown}>
        <MetricValue metric="logged_in" value={totals.loggedIn} absence={agentAbsence} />
      </KpiTile>
    </ul>
  );
}

function LongestTile({ totals, isKnown }: { readonly totals: FloorTotals; readonly isKnown: boolean }) {
  const t = useTranslations("kpi");
  const service = totals.longestService;
  const name = useEntityName("services", service ?? "");
  const unknown = totals.hasCalls ? "nobody_waiting" : "no_call_details";
  return (
    <KpiTile
      href={service === undefined ? "/services" : entityPath("services", service)}
      label={t("longest_wait")}
      note={service === undefined ? undefined : name}
    >
      <TickingDuration
        since={totals.longestSince}
        absence={isKnown ? unknown : "loading"}
        hooks={{ "data-metric": "longest_wait" }}
      />
    </KpiTile>
  );
}
