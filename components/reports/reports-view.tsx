"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog, type Question } from "../admin/confirm-dialog.tsx";
import { useDeed } from "../admin/use-deed.ts";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { ReportEditor } from "./report-editor.tsx";
import { ReportsTable } from "./reports-table.tsx";
import type { ToldReport, ToldReports } from "./told-report.ts";
import { useReportFaults } from "./use-report-faults.ts";
import { useReload, useTold } from "./use-told.ts";

const path = "/api/reports";
const everyMs = 30_000;

/** The reports of shifts that somebody has. */
export function ReportsView() {
  const t = useTranslations("reports");
  const faults = useReportFaults();
  const { data, isError } = useTold<ToldReports>(path, everyMs);
  const deed = useDeed(useReload());
  const [edited, setEdited] = useState<ToldReport | "new">();
  const [question, setQuestion] = useState<Question>();
  const remove = ({ id, name }: ToldReport) =>
    setQuestion({
      title: t("ask.title", { name }),
      text: t("ask.text"),
      yes: t("ask.yes"),
      onYes: () =>
        void deed.act({
          method: "DELETE",
          path: `${path}/${encodeURIComponent(id)}`,
          said: t("said.removed", { name }),
        }),
    });
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3" data-view="reports">
      <PageHeader title={t("title")}>
        <div className="sm:ms-auto">
          <Button kind="main" onClick={() => setEdited("new")}>
            <Plus className="size-4" aria-hidden="true" />
            {t("new")}
          </Button>
        </div>
      </PageHeader>
      <p className="max-w-[100ch] text-[0.8125rem] text-ink-soft">{t("intro")}</p>
      <p role="status" className="text-[0.8125rem] font-medium empty:sr-only">
        {deed.said}
      </p>
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {deed.refusal === undefined ? "" : faults(deed.refusal)}
      </p>
      {data?.canMail === false ? <p className="text-[0.8125rem] text-ink-soft">{t("noMail")}</p> : null}
      {data === undefined ? <EmptyNote>{t(isError ? "failed" : "loading")}</EmptyNote> : null}
      {data?.reports.length === 0 ? <EmptyNote>{t("none")}</EmptyNote> : null}
      {data !== undefined && data.reports.length > 0 ? (
        <ReportsTable reports={data.reports} onEdit={setEdited} onRemove={remove} />
      ) : null}
      <ReportEditor
        report={edited}
        timezone={data?.timezone ?? ""}
        onSaved={deed.say}
        onClose={() => setEdited(undefined)}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </div>
  );
}
