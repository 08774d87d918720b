"use client";

import { Pencil, Printer, Send } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog, type Question } from "../admin/confirm-dialog.tsx";
import { Button } from "../ui/button.tsx";
import type { ToldReport, ToldShifts } from "./told-report.ts";

/** Which shift is shown, and what can be done with it. */
export function ReportTools({
  report,
  shifts,
  date,
  canSend,
  timezone,
  onChoose,
  onEdit,
  onSend,
}: {
  readonly report: ToldReport;
  readonly shifts: ToldShifts["shifts"];
  readonly date: string | undefined;
  readonly canSend: boolean;
  readonly timezone: string;
  readonly onChoose: (date: string) => void;
  readonly onEdit: () => void;
  readonly onSend: () => void;
}) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const [question, setQuestion] = useState<Question>();
  const begin = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: timezone, weekday: "short", day: "2-digit", month: "2-digit", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  const { recipients } = report;
  const ask = () =>
    setQuestion({
      title: t("ask.sendTitle"),
      text: t("ask.sendText", { count: recipients.length, recipients: recipients.join(", ") }),
      yes: t("ask.sendYes"),
      onYes: onSend,
    });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <label className="flex min-w-0 items-center gap-2 text-[0.8125rem]">
        <span className="text-ink-soft">{t("sheet.choose")}</span>
        <select
          className="control min-w-0"
          value={date ?? ""}
          disabled={shifts.length === 0}
          onChange={({ target }) => onChoose(target.value)}
        >
          {shifts.map((shift) => (
            <option key={shift.date} value={shift.date}>
              {begin.format(Date.parse(shift.from))}
            </option>
          ))}
        </select>
      </label>
      <div className="flex flex-wrap gap-2 sm:ms-auto">
        <Button onClick={onEdit}>
          <Pencil className="size-4" aria-hidden="true" />
          {t("editThis")}
        </Button>
        <Button onClick={() => window.print()} disabled={date === undefined}>
          <Printer className="size-4" aria-hidden="true" />
          {t("sheet.print")}
        </Button>
        <Button kind="main" onClick={ask} disabled={!canSend || recipients.length === 0}>
          <Send className="size-4" aria-hidden="true" />
          {t("sheet.send")}
        </Button>
      </div>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  );
}
