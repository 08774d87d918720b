"use client";

import { useLocale } from "next-intl";
import {
  defaultThresholds,
  type Instant,
  type Kpi,
  type Reading,
  resolveThreshold,
} from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import type { KpiSubject } from "./kpi-subject.ts";
import { PassportLine as Line, PassportList as List, PassportAge, PassportLines } from "./passport-line.tsx";
import { writeFigure } from "./write-figure.ts";

/** What a reader needs to trust a figure: what it counts, since when, from how much, how old, how exact. */
export function PassportFacts({
  reading,
  kpi,
  subject,
}: {
  readonly reading: Reading;
  readonly kpi: Kpi | undefined;
  readonly subject: KpiSubject;
}) {
  const t = useWords("passport");
  const notes = useNoteWords();
  const { known, of, rows } = reading.coverage;
  const because = reading.quality === "approximate" ? reading.because : [];
  return (
    <PassportLines>
      <Line label={t("counted")}>
        {reading.since === undefined ? (
          t(`total.${kpi?.total ?? "since_reset"}`)
        ) : (
          <Since instant={reading.since} />
        )}
      </Line>
      <Line label={t("quality")}>
        {t(`exactness.${reading.quality}`)}
        <List items={because.map(notes)} />
      </Line>
      {of > 0 ? <Line label={t("coverage")}>{t(`rows.${rows}`, { known, of })}</Line> : null}
      <Target kpi={kpi} subject={subject} />
      <Line label={t("age")}>
        <PassportAge />
      </Line>
      {kpi === undefined || kpi.notes.length === 0 ? null : (
        <Line label={t("notes")}>
          <List items={kpi.notes.map(notes)} />
        </Line>
      )}
    </PassportLines>
  );
}

/** From when on somebody counts, where that is not the source's last reset. */
function Since({ instant }: { readonly instant: Instant }) {
  const t = useWords("passport");
  const locale = useLocale();
  const sinceMs = Date.parse(instant);
  return t("countedSince", { time: formatMoment(sinceMs, useNow("server") ?? sinceMs, locale) });
}

/** The limits by which the figure is judged; none where nobody set one. */
function Target({ kpi, subject }: { readonly kpi: Kpi | undefined; readonly subject: KpiSubject }) {
  const t = useWords("passport");
  const locale = useLocale();
  const service = subject.of === "services" ? subject.ids?.[0] : subject.service;
  const threshold = kpi && resolveThreshold(defaultThresholds, kpi.id, { service, media: subject.media });
  if (kpi === undefined || threshold === undefined) return <Line label={t("target")}>{t("noTarget")}</Line>;
  const write = (value: number) => writeFigure(value, kpi.unit, locale);
  return (
    <Line label={t("target")}>
      {t(threshold.direction, { warn: write(threshold.warn), critical: write(threshold.critical) })}
    </Line>
  );
}

/** A code in words; one that the catalogue does not know is shown as it is. */
function useNoteWords(): (code: string) => string {
  const t = useWords("kpiNotes");
  const reason = useReason();
  return (code) => (t.has(code) ? t(code) : reason(code));
}
