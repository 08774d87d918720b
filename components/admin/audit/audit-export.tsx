"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { askServer } from "../ask-server.ts";
import { useAskFault } from "../use-ask-fault.ts";
import { type AuditFilters, writeAuditFilters } from "./audit-filters.ts";
import { saveAnswer } from "./save-answer.ts";

const formats = ["csv", "ndjson"] as const;

/** Takes every row that the filters mean into a file; the audit tells of it. */
export function AuditExport({
  filters,
  onExported,
}: {
  readonly filters: AuditFilters;
  readonly onExported: () => void;
}) {
  const t = useTranslations("auditAdmin");
  const faultText = useAskFault();
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<unknown>();

  async function take(format: (typeof formats)[number]): Promise<void> {
    setBusy(format);
    setFault(undefined);
    try {
      const query = writeAuditFilters(filters);
      query.set("format", format);
      await saveAnswer(await askServer(`/api/admin/audit/export?${query}`));
      onExported();
    } catch (error) {
      setFault(error);
    }
    setBusy(undefined);
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      {formats.map((format) => (
        <Button key={format} disabled={busy !== undefined} onClick={() => void take(format)}>
          <Download className="size-3.5" aria-hidden="true" />
          {busy === format ? t("exporting") : t(`export.${format}`)}
        </Button>
      ))}
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {fault === undefined ? "" : faultText(fault)}
      </p>
    </div>
  );
}
