"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "../admin/use-deed.ts";
import { BackLink } from "../ui/back-link.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { ReportEditor } from "./report-editor.tsx";
import { ReportTools } from "./report-tools.tsx";
import { SendingsLog } from "./sendings-log.tsx";
import { SheetView } from "./sheet-view.tsx";
import type { ToldReport, ToldSending, ToldSheet, ToldShifts } from "./told-report.ts";
import { useChosenShift } from "./use-chosen-shift.ts";
import { useReportFaults } from "./use-report-faults.ts";
import { useReload, useTold } from "./use-told.ts";

const shiftsMs = 60_000;
const logMs = 4_000;

/** One report: the sheet of a shift, what can be done with it, and what was sent. */
export function ReportView({ id }: { readonly id: string }) {
  const t = useTranslations("reports");
  const faults = useReportFaults();
  const locale = useLocale();
  const path = `/api/reports/${encodeURIComponent(id)}`;
  const { data: told, isError } = useTold<ToldShifts>(path, shiftsMs);
  const [date, choose] = useChosenShift(told?.shifts ?? []);
  const sheetPath = date && `${path}/shifts/${date}?language=${locale}`;
  const { data: made, isError: hasNoSheet } = useTold<ToldSheet>(sheetPath, false);
  const { data: log } = useTold<{ readonly sendings: readonly ToldSending[] }>(`${path}/sendings`, logMs);
  const deed = useDeed(useReload());
  const [edited, setEdited] = useState<ToldReport>();
  if (told === undefined) return <EmptyNote>{t(isError ? "gone" : "loading")}</EmptyNote>;
  const { report, shifts, canMail, timezone } = told;
  const send = () =>
    void deed.act({ method: "POST", path: `${path}/sendings`, body: { date }, said: t("said.asked") });
  return (
    <div className="flex flex-col gap-4" data-view="report">
      <span className="print:hidden">
        <BackLink href="/reports" label={t("sheet.back")} />
      </span>
      <ReportTools
        report={report}
        shifts={shifts}
        date={date}
        canSend={canMail && made !== undefined}
        timezone={timezone}
        onChoose={choose}
        onEdit={() => setEdited(report)}
        onSend={send}
      />
      <p role="status" className="text-[0.8125rem] font-medium empty:sr-only print:hidden">
        {deed.said}
      </p>
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden print:hidden">
        {deed.refusal === undefined ? "" : faults(deed.refusal)}
      </p>
      {made === undefined || date === undefined ? (
        <EmptyNote>
          {t(shifts.length === 0 ? "sheet.noShift" : hasNoSheet ? "failed" : "sheet.making")}
        </EmptyNote>
      ) : (
        <SheetView sheet={made.sheet} />
      )}
      <div className="print:hidden">
        {canMail ? null : <p className="mb-2 text-[0.8125rem] text-ink-soft">{t("noMail")}</p>}
        <SendingsLog sendings={log?.sendings ?? []} />
      </div>
      <ReportEditor
        report={edited}
        timezone={timezone}
        onSaved={deed.say}
        onClose={() => setEdited(undefined)}
      />
    </div>
  );
}
