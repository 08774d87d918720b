"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type ReportLanguage, reportLanguages } from "@/lib/domain/index.ts";
import { FormEnd } from "../admin/form-end.tsx";
import { useDeed } from "../admin/use-deed.ts";
import { Drawer } from "../ui/drawer.tsx";
import { type DraftFields, draftOf, fieldsOf } from "./report-draft.ts";
import { ReportSendingFields } from "./report-sending-fields.tsx";
import { ReportShiftFields } from "./report-shift-fields.tsx";
import type { ToldReport } from "./told-report.ts";
import { useReportFaults } from "./use-report-faults.ts";
import { useReload } from "./use-told.ts";

interface ReportEditorProps {
  /** Undefined = it is closed. */
  readonly report: ToldReport | "new" | undefined;
  readonly timezone: string;
  readonly onSaved: (said: string) => void;
  readonly onClose: () => void;
}

/** A report in a sheet beside the page. */
export function ReportEditor(props: ReportEditorProps) {
  const t = useTranslations("reports");
  const { report, onClose } = props;
  return (
    <Drawer
      title={report === undefined || report === "new" ? t("new") : t("editTitle", { name: report.name })}
      isOpen={report !== undefined}
      onOpenChange={(isWanted) => (isWanted ? undefined : onClose())}
    >
      {report === undefined ? null : (
        <ReportForm {...props} key={report === "new" ? "new" : report.id} report={report} />
      )}
    </Drawer>
  );
}

function ReportForm({
  report,
  timezone,
  onSaved,
  onClose,
}: ReportEditorProps & { readonly report: ToldReport | "new" }) {
  const t = useTranslations("reports");
  const faults = useReportFaults();
  const saving = useDeed(useReload());
  const kept = report === "new" ? undefined : report;
  const locale = useLocale();
  const [fields, setFields] = useState(() => fieldsOf(kept, languageOf(locale)));
  const { refusal } = saving;
  const faultOf = (...names: readonly string[]) =>
    refusal !== undefined && names.some((name) => refusal.reason.startsWith(`${name}_`))
      ? faults(refusal)
      : undefined;
  const isPlaced =
    faultOf("name", "services", "shift", "days", "targets", "recipients", "sending") !== undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = draftOf(fields);
    const done =
      kept === undefined
        ? await saving.act({ method: "POST", path: "/api/reports", body })
        : await saving.act({
            method: "PUT",
            path: `/api/reports/${encodeURIComponent(kept.id)}`,
            body,
            headers: { "If-Match": `"${kept.version}"` },
          });
    if (done === undefined) return;
    onSaved(t("said.saved", { name: body.name }));
    onClose();
  };
  const parts = {
    fields,
    faultOf,
    change: (some: Partial<DraftFields>) => setFields({ ...fields, ...some }),
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-4 text-[0.8125rem]"
      aria-busy={saving.isBusy}
    >
      <ReportShiftFields {...parts} timezone={timezone} />
      <ReportSendingFields {...parts} />
      <FormEnd
        problem={refusal === undefined || isPlaced ? undefined : faults(refusal)}
        isBusy={saving.isBusy}
        onCancel={onClose}
      />
    </form>
  );
}

function languageOf(locale: string): ReportLanguage {
  return reportLanguages.find((each) => each === locale) ?? "pt-BR";
}
