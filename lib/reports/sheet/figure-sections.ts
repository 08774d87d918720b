import type { SheetRow, SheetSection, ShiftInterval, ShiftReport, ShiftService } from "@/lib/domain/index.ts";
import { absentCell, countCell, knownCell, kpiName, valueCell, verdictCell } from "./sheet-cells.ts";
import type { SheetWords } from "./sheet-words.ts";

const mostServices = 20;
const serviceKpiIds = ["received", "service_level", "abandon_rate", "asa", "longest_wait"] as const;

/** The KPIs of the whole shift against target and last week. */
export function figuresSection(report: ShiftReport, words: SheetWords): SheetSection {
  const { t } = words;
  return {
    id: "figures",
    title: t("section.figures"),
    lines: [],
    table: {
      heads: [
        head(t("column.kpi")),
        head(t("column.shift"), true),
        head(t("column.target"), true),
        head(t("column.before", { day: words.moment(report.comparedFrom) }), true),
        head(t("column.known"), true),
      ],
      rows: report.figures.map((figure) => ({
        key: figure.kpi,
        cells: [
          { text: kpiName(figure.kpi, words) },
          valueCell(figure.kpi, figure, words, figure.because !== undefined),
          verdictCell(figure, words),
          valueCell(figure.kpi, figure.before, words),
          knownCell(figure, words),
        ],
      })),
    },
  };
}

/** The quarters of an hour that were worst, and why. */
export function intervalsSection({ worstIntervals, figures }: ShiftReport, words: SheetWords): SheetSection {
  const { t } = words;
  const hasTargets = figures.some(({ target }) => target !== undefined);
  const section = { id: "intervals", title: t("section.intervals") } as const;
  if (worstIntervals.length === 0)
    return { ...section, lines: [t(hasTargets ? "intervals.noneMissed" : "intervals.none")] };
  return {
    ...section,
    lines: [t(hasTargets ? "intervals.byTargets" : "intervals.byContacts")],
    table: {
      heads: [
        head(t("column.interval")),
        head(t("column.missedContacts"), true),
        head(t("column.why")),
        head(t("column.mostOf")),
      ],
      rows: worstIntervals.map((interval) => intervalRow(interval, words)),
    },
  };
}

function intervalRow(
  { from, to, missedContacts, missed, service }: ShiftInterval,
  words: SheetWords,
): SheetRow {
  const { t } = words;
  const reasons = missed.map(({ kpi, value }) =>
    t("nameAndValue", {
      name: kpiName(kpi, words),
      value: valueCell(kpi, { value, knownMinutes: 1, ofMinutes: 1 }, words).text,
    }),
  );
  return {
    key: from,
    cells: [
      { text: `${words.time(from)}–${words.time(to)}` },
      countCell(missedContacts, words, t("notKnown")),
      reasons.length === 0 ? absentCell(t("noTarget")) : { text: reasons.join("; ") },
      service === undefined
        ? absentCell(t("intervals.oneService"))
        : { text: t("nameAndCount", { name: service.name, count: service.missedContacts }) },
    ],
  };
}

/** Each service, the worst first; undefined for a report of one. */
export function servicesSection({ perService }: ShiftReport, words: SheetWords): SheetSection | undefined {
  const { t } = words;
  if (perService.length < 2) return undefined;
  const more = perService.length - mostServices;
  return {
    id: "services",
    title: t("section.services"),
    lines: more > 0 ? [t("services.more", { count: more })] : [],
    table: {
      heads: [
        head(t("column.service")),
        head(t("column.missedContacts"), true),
        ...serviceKpiIds.map((kpi) => head(kpiName(kpi, words), true)),
      ],
      rows: perService.slice(0, mostServices).map((service) => serviceRow(service, words)),
    },
  };
}

function serviceRow({ id, name, figures, missedContacts }: ShiftService, words: SheetWords): SheetRow {
  const { t } = words;
  const cells = serviceKpiIds.map((kpi) => {
    const figure = figures.find((each) => each.kpi === kpi);
    if (figure === undefined) return absentCell(t("notKnown"));
    const { note: _, ...cell } = valueCell(kpi, figure, words, figure.because !== undefined);
    return figure.verdict === "missed" ? { ...cell, tone: "bad" as const, note: t("verdict.missed") } : cell;
  });
  return { key: id, cells: [{ text: name }, countCell(missedContacts, words, t("notKnown")), ...cells] };
}

function head(text: string, isNumber = false) {
  return { text, isNumber };
}
