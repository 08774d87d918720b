"use client";

import { Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { IconButton } from "../ui/icon-button.tsx";
import { TitledTable } from "../ui/titled-table.tsx";
import type { ToldReport } from "./told-report.ts";
import { useReportWords } from "./use-report-words.ts";

const columns = [
  { name: "name", className: "w-64 max-sm:w-auto" },
  { name: "shift", className: "w-64 max-sm:hidden" },
  { name: "services", className: "w-40 max-lg:hidden" },
  { name: "sending", className: "max-md:hidden" },
  { name: "owner", className: "w-40 max-xl:hidden" },
] as const;

/** The reports, each with its shift and how it is sent. */
export function ReportsTable({
  reports,
  onEdit,
  onRemove,
}: {
  readonly reports: readonly ToldReport[];
  readonly onEdit: (report: ToldReport) => void;
  readonly onRemove: (report: ToldReport) => void;
}) {
  const t = useTranslations("reports");
  const words = useReportWords();
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
      isSettled
    >
      {reports.map((report) => (
        <tr key={report.id} data-report={report.name}>
          <th scope="row" title={report.name} className="truncate">
            <Link href={`/reports/${encodeURIComponent(report.id)}`} className="link">
              {report.name}
            </Link>
          </th>
          <td className="max-sm:hidden">{words.shift(report)}</td>
          <td className="max-lg:hidden">{words.services(report)}</td>
          <td className="max-md:hidden">{words.sending(report)}</td>
          <td className="max-xl:hidden">{report.isOwn ? t("me") : (report.ownerName ?? t("ownerGone"))}</td>
          <td>
            <span className="flex justify-end">
              <IconButton
                label={t("edit", { name: report.name })}
                icon={<Pencil className="size-4" aria-hidden="true" />}
                onClick={() => onEdit(report)}
              />
              <IconButton
                label={t("remove", { name: report.name })}
                icon={<Trash2 className="size-4" aria-hidden="true" />}
                onClick={() => onRemove(report)}
              />
            </span>
          </td>
        </tr>
      ))}
    </TitledTable>
  );
}
