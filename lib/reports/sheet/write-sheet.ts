import type { Sheet, ShiftFigure, ShiftReport } from "@/lib/domain/index.ts";
import { alarmsSection, deedsSection, gapsSection } from "./event-sections.ts";
import { figuresSection, intervalsSection, servicesSection } from "./figure-sections.ts";
import { kpiName, targetWords, valueCell } from "./sheet-cells.ts";
import type { SheetWords } from "./sheet-words.ts";

/** A shift's report in words. Pure. */
export function writeSheet(title: string, report: ShiftReport, words: SheetWords): Sheet {
  const { t } = words;
  const services = servicesSection(report, words);
  return {
    language: words.language,
    title,
    subtitle: t("subtitle", {
      day: words.day(report.from),
      from: words.time(report.from),
      to: words.time(report.to),
      timezone: report.timezone,
    }),
    summary: [
      targetsLine(report, words),
      contactsLine(report, words),
      alarmsLine(report, words),
      knownLine(report, words),
    ],
    sections: [
      figuresSection(report, words),
      intervalsSection(report, words),
      ...(services === undefined ? [] : [services]),
      alarmsSection(report, words),
      deedsSection(report, words),
      gapsSection(report, words),
    ],
    notes: [
      t("note.made", { at: words.moment(report.madeAt) }),
      t("note.services", { names: namesOf(report), count: report.services.length }),
      t("note.formulas"),
      ...nearNotes(report, words),
    ],
  };
}

type Line = Sheet["summary"][number];

function targetsLine({ figures }: ShiftReport, words: SheetWords): Line {
  const { t } = words;
  const held = figures.filter(({ verdict }) => verdict !== undefined);
  const missed = held.filter(({ verdict }) => verdict === "missed");
  const unknown = held.filter(({ verdict }) => verdict === "unknown");
  if (held.length === 0) return { text: t("summary.noTargets"), tone: "quiet" };
  const open = unknown.length === 0 ? "" : ` ${t("summary.unjudged", { names: listOf(unknown, words) })}`;
  if (missed.length > 0) {
    const told = missed.map((figure) => missedWords(figure, words)).join("; ");
    const text = t("summary.missed", { missed: missed.length, count: held.length, told });
    return { text: `${text}${open}`, tone: "bad" };
  }
  const met = held.length - unknown.length;
  return met === 0
    ? { text: open.trim(), tone: "quiet" }
    : { text: `${t("summary.met", { count: met })}${open}`, tone: unknown.length === 0 ? "good" : "quiet" };
}

function missedWords(figure: ShiftFigure, words: SheetWords): string {
  const { kpi, target = 0 } = figure;
  return words.t("missedTarget", {
    kpi: kpiName(kpi, words),
    value: valueCell(kpi, figure, words).text,
    target: targetWords(kpi, target, words),
  });
}

function contactsLine({ figures, services }: ShiftReport, words: SheetWords): Line {
  const told = (kpi: ShiftFigure["kpi"]) => {
    const figure = figures.find((each) => each.kpi === kpi);
    return figure === undefined ? "—" : valueCell(kpi, figure, words).text;
  };
  const text = words.t("summary.contacts", {
    ...{ received: told("received"), handled: told("handled"), abandoned: told("abandoned") },
    count: services.length,
  });
  return { text, tone: "quiet" };
}

function alarmsLine({ alarms }: ShiftReport, { t }: SheetWords): Line {
  const { raised, neverAcknowledged: never } = alarms;
  if (raised === 0) return { text: t("alarms.none"), tone: "good" };
  return { text: t("summary.alarms", { raised, never }), tone: never > 0 ? "bad" : "quiet" };
}

function knownLine({ figures }: ShiftReport, { t, percent }: SheetWords): Line {
  const shares = figures
    .filter(({ ofMinutes }) => ofMinutes > 0)
    .map(({ knownMinutes, ofMinutes }) => knownMinutes / ofMinutes);
  const least = Math.min(1, ...shares);
  if (shares.length === 0) return { text: t("summary.nothingKnown"), tone: "bad" };
  return least === 1
    ? { text: t("summary.allKnown"), tone: "good" }
    : { text: t("summary.partlyKnown", { share: percent(least) }), tone: "bad" };
}

function listOf(figures: readonly ShiftFigure[], words: SheetWords): string {
  return figures.map(({ kpi }) => kpiName(kpi, words)).join(", ");
}

/** The first of them: a sheet is of one or two pages. */
function namesOf({ services }: ShiftReport): string {
  const shown = services.slice(0, 12).map(({ name }) => name);
  return services.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
}

/** What makes values only near. */
function nearNotes({ figures }: ShiftReport, words: SheetWords): readonly string[] {
  return figures.flatMap(({ kpi, because }) =>
    because === undefined
      ? []
      : [
          words.t("note.near", {
            kpi: kpiName(kpi, words),
            why: because.map((code) => words.find(`kpiNotes.${code}`) ?? code).join("; "),
          }),
        ],
  );
}
