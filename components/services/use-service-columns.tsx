"use client";

import type { useTranslations } from "next-intl";
import { useMemo } from "react";
import { serviceMetrics } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentNow } from "@/lib/live/index.ts";
import { LateServiceSparkline } from "../charts/late-service-sparkline.tsx";
import { LateAgainstDay } from "../history/late-against-day.tsx";
import { KpiValue } from "../kpi/kpi-value.tsx";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { useReason } from "../live/use-reason.ts";
import type { CsvCell, TableColumn } from "../ui/data-table/index.ts";
import { LongestWait } from "./longest-wait.tsx";
import { oldestQueued } from "./oldest-queued.ts";
import { OpenState } from "./open-state.tsx";
import { serviceMedia } from "./service-media.ts";
import { ServiceMedia } from "./service-media-cell.tsx";
import { ServiceName } from "./service-name.tsx";
import { readRow, type ServiceRow } from "./service-row.ts";
import { StaffCount } from "./staff-count.tsx";
import type { Staff } from "./staff-of.ts";
import { whyNoWait } from "./why-no-wait.ts";

type Column = TableColumn<ServiceRow>;

/** The columns of the services list, in the order a supervisor scans them. A new column is one more entry here. */
export function useServiceColumns(): readonly Column[] {
  const t = useWords("services");
  const list = useWords("serviceList");
  const metrics = useWords("metrics.service");
  const media = useWords("media");
  const reason = useReason();
  const kpiNames = useKpiWords();
  return useMemo(() => {
    const figure = (kpi: string, words: Partial<Column>): Column =>
      figureColumn(kpi, reason, { header: kpi, ...words });
    const metric = (id: string, words: Partial<Column> = {}): Column =>
      figure(id, {
        header: metrics(`${id}.name`),
        ...(metrics.has(`${id}.short`) ? { shortHeader: metrics(`${id}.short`) } : {}),
        meaning: metrics(`${id}.meaning`),
        ...words,
      });
    const staff = (kind: keyof Staff, priority: 2 | 3): Column => ({
      ...staffColumn(kind, reason),
      priority,
      header: list(kind),
      shortHeader: list(`${kind}Short`),
      meaning: list(`${kind}Meaning`),
    });
    const wait = { header: t("longestWait"), meaning: list("longestWaitMeaning") };
    return [
      nameColumn(t("name")),
      {
        ...openColumn(reason),
        header: t("state"),
        csv: (row) => openCsv(row, reason, [t("open"), t("closed")]),
      },
      { ...mediaColumn((name) => (media.has(name) ? media(name) : name)), header: t("media") },
      metric("waiting", { priority: 1, widthRem: 5.5 }),
      { ...waitColumn(reason), ...wait },
      figure("service_level", kpiWords(list, "serviceLevel", { priority: 2, firstDirection: "ascending" })),
      staff("ready", 2),
      staff("busy", 2),
      staff("paused", 2),
      metric("handling"),
      metric("received"),
      metric("handled"),
      metric("handled_awt", { isDefault: false }),
      metric("abandoned", { widthRem: 6.75 }),
      figure("abandon_rate", kpiWords(list, "abandonRate")),
      metric("overflowed", { widthRem: 6.25 }),
      figure("aht", kpiWords(list, "aht")),
      figure("asa", kpiWords(list, "asa", { widthRem: 6.5 })),
      metric("generated", { isDefault: false }),
      ...comparedKpis.map((kpi) => ({
        ...comparedColumn(kpi),
        header: list("againstYesterday", { figure: kpiNames.name(kpi) }),
        meaning: list("againstYesterdayMeaning"),
      })),
      { ...trendColumn, header: list("trend"), meaning: list("trendMeaning") },
    ];
  }, [t, list, metrics, media, reason, kpiNames]);
}

type Words = ReturnType<typeof useTranslations<"serviceList">>;

function kpiWords(list: Words, word: string, more: Partial<Column> = {}): Partial<Column> {
  const words = {
    header: list(`${word}.name`),
    shortHeader: list(`${word}.short`),
    meaning: list(`${word}.meaning`),
  };
  return { ...words, ...more };
}

type Reason = (code: string) => string;

function figureColumn(
  kpi: string,
  reason: Reason,
  words: Partial<Column> & { readonly header: string },
): Column {
  return {
    id: kpi,
    align: "end",
    widthRem: serviceMetrics.has(kpi) ? 5.75 : 5.5,
    priority: 3,
    firstDirection: "descending",
    sortValue: (row) => readRow(row, kpi).value,
    cell: (row) => <KpiValue reading={readRow(row, kpi)} media={row.media} />,
    csv: (row) => {
      const reading = readRow(row, kpi);
      return reading.quality === "unavailable" ? { absent: reason(reading.reason) } : reading.value;
    },
    ...words,
  };
}

function nameColumn(header: string): Column {
  return {
    id: "name",
    header,
    widthRem: 12.5,
    sortValue: ({ service }) => service.name,
    cell: (row) => <ServiceName row={row} />,
    csv: ({ service }) => service.name,
  };
}

function openColumn(reason: Reason): Omit<Column, "header"> {
  return {
    id: "open",
    widthRem: 5.75,
    priority: 2,
    sortValue: ({ service }) => (service.open === undefined ? undefined : Number(service.open)),
    cell: ({ service, isPart }) => (isPart ? null : <OpenState open={service.open} />),
    csv: () => ({ absent: reason("not_reported") }),
  };
}

function openCsv(
  { service }: ServiceRow,
  reason: Reason,
  [open, closed]: readonly [string, string],
): CsvCell {
  if (service.open === undefined) return { absent: reason("not_reported") };
  return service.open ? open : closed;
}

function mediaColumn(word: (media: string) => string): Omit<Column, "header"> {
  const words = ({ service }: ServiceRow): string => serviceMedia(service).map(word).join(", ");
  return {
    id: "media",
    widthRem: 7,
    priority: 2,
    sortValue: words,
    cell: (row) => <ServiceMedia row={row} />,
    csv: words,
  };
}

const trendColumn: Omit<Column, "header"> = {
  id: "trend",
  widthRem: 8,
  priority: 3,
  cell: ({ id, isPart }) => (isPart ? null : <LateServiceSparkline id={id} />),
};

/** What a person may have compared with yesterday at this time. */
const comparedKpis = ["waiting", "received", "service_level"] as const;

function comparedColumn(kpi: (typeof comparedKpis)[number]): Omit<Column, "header"> {
  return {
    id: `${kpi}_yesterday`,
    widthRem: 9.5,
    priority: 3,
    isDefault: false,
    cell: (row) =>
      row.isPart ? null : <LateAgainstDay kpi={kpi} service={row.id} reading={readRow(row, kpi)} />,
  };
}

function waitColumn(reason: Reason): Omit<Column, "header"> {
  const startMs = ({ service, media }: ServiceRow) =>
    Date.parse(oldestQueued(service, media)?.startedAt ?? "");
  return {
    id: "longest_wait",
    align: "end",
    widthRem: 6,
    priority: 1,
    firstDirection: "descending",
    // The earlier it began, the longer it is: no clock is needed to compare.
    sortValue: (row) => (Number.isNaN(startMs(row)) ? undefined : -startMs(row)),
    cell: ({ service, media }) => (
      <LongestWait service={service} {...(media === undefined ? {} : { media })} />
    ),
    csv: (row) => {
      const nowMs = currentNow();
      const start = startMs(row);
      if (nowMs !== undefined && !Number.isNaN(start))
        return Math.max(0, Math.floor((nowMs - start) / 1_000));
      return { absent: reason(whyNoWait(row.service, row.media, "no_call_details")) };
    },
  };
}

function staffColumn(kind: keyof Staff, reason: Reason): Omit<Column, "header"> {
  return {
    id: kind,
    align: "end",
    widthRem: 5,
    firstDirection: kind === "ready" ? "ascending" : "descending",
    sortValue: ({ staff }) => staff?.[kind],
    cell: ({ id, isPart }) => (isPart ? null : <StaffCount id={id} kind={kind} />),
    csv: ({ staff }) => staff?.[kind] ?? { absent: reason("no_agents_seen") },
  };
}
